/**
 * Names of laws, codes and ordinances in their usual writing. They settle where a name ends when it holds commas or
 * "và" ("Luật Phòng, chống tham nhũng và Luật Hộ tịch"); a name that is not here is read by its capitals and stop words.
 */
export const LAW_NAMES = `
An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Ban hành văn bản quy phạm pháp luật
Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường
Bảo vệ quyền lợi người tiêu dùng|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
Biên giới quốc gia|Biên phòng Việt Nam|Bình đẳng giới|Bưu chính|Bưu chính, viễn thông|Cán bộ, công chức|Cạnh tranh|Các công cụ chuyển nhượng
Các tổ chức tín dụng|Căn cước|Căn cước công dân|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chuyển giao công nghệ
Chứng khoán|Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Cư trú|Dân quân tự vệ|Dân sự|Dầu khí|Dự trữ quốc gia
Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu|Đa dạng sinh học|Đặc xá|Đất đai|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư
Đấu giá tài sản|Đấu thầu|Đê điều|Điện ảnh|Điện lực|Đo đạc và bản đồ|Đo lường|Đường bộ|Đường sắt|Giá|Giám định tư pháp
Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Hải quan|Hàng hải Việt Nam
Hàng không dân dụng Việt Nam|Hình sự|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án
Hóa chất|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hôn nhân và gia đình|Hộ tịch|Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh
Khí tượng thủy văn|Khiếu nại|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước
Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lao động|Lâm nghiệp|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
Lưu trữ|Luật sư|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự
Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam
Nuôi con nuôi|Phá sản|Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm
Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống rửa tiền|Phòng, chống tác hại của thuốc lá|Phòng, chống tác hại của rượu, bia
Phòng, chống tham nhũng|Phòng, chống thiên tai|Phòng thủ dân sự|Phổ biến, giáo dục pháp luật|Phí và lệ phí|Quản lý ngoại thương|Quản lý nợ công
Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị
Quy hoạch đô thị và nông thôn|Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tạm giữ, tạm giam|Thanh niên|Thanh tra
Thi đua, khen thưởng|Thi đua Khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thỏa thuận quốc tế|Thống kê|Thủ đô|Thú y|Thuế bảo vệ môi trường
Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt
Thuế xuất khẩu, thuế nhập khẩu|Thủy lợi|Thủy sản|Thư viện|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Thương mại|Tiếp cận thông tin|Tiếp công dân
Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tố cáo|Tố tụng dân sự|Tố tụng hành chính|Tố tụng hình sự|Tổ chức chính quyền địa phương|Tổ chức Chính phủ
Tổ chức cơ quan điều tra hình sự|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tần số vô tuyến điện|Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trọng tài thương mại
Trồng trọt|Trợ giúp pháp lý|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Trật tự, an toàn giao thông đường bộ|Tương trợ tư pháp|Viên chức|Viễn thông|Việc làm
Xây dựng|Xử lý vi phạm hành chính|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam
Ngoại hối|Chi phí tố tụng|Ưu đãi người có công với cách mạng|Cảnh sát môi trường|Công an xã|Cựu chiến binh|Dân số|Động viên công nghiệp|Quản lý thị trường
`
  .split(/[|\n]/)
  .filter((name) => name !== '');
