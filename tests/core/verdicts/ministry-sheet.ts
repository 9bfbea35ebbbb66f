import type { RowTexts } from '../support/form-sheet.ts';

const MUC1 = 'Đã có đầy đủ cơ sở pháp lý';
const MUC2 =
  'Đã xác định được quy định pháp luật có liên quan, tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện';
const MUC3 = 'Chưa có cơ sở pháp lý để triển khai';

/**
 * A sheet as Bộ Công an might rightly fill it in by 09/6/2023: every wording an official would let pass. Documents that
 * the form does not name are invented.
 */
export const MINISTRY_SHEET: Record<string, RowTexts> = {
  'I.1': {
    result:
      'Bộ trưởng Bộ Công an ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022 quy định danh mục sản phẩm khai thác, sử dụng thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
  },
  'I.3': {
    result: 'Đã rà soát, lập danh mục 12 văn bản cần sửa đổi, bổ sung; đang lấy ý kiến các đơn vị liên quan.',
    basis: `${MUC2}: khoản 2 Điều 10 Luật Căn cước công dân; Điều 7 Nghị định số 137/2015/NĐ-CP ngày 31/12/2015 (cần sửa đổi, bổ sung về quyền khai thác).`,
    note: 'Không tổng hợp lại nội dung đã báo cáo theo Công văn số 1834/TCT ngày 10/5/2023.',
  },
  'I.4': {
    result: 'Chính phủ đã ban hành Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 về bảo vệ dữ liệu cá nhân.',
  },
  'I.5': {
    result: 'Chính phủ đã ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022 quy định về định danh và xác thực điện tử',
  },
  'I.6': {
    result:
      'Bộ Công an đã ban hành Thông tư số 46/2022/TT-BCA ngày 04/11/2022 quy định về việc kết nối, chia sẻ và khai thác thông tin giữa cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành và hệ thống thông tin khác',
  },
  'I.7': {
    result: 'Đang xây dựng, dự kiến trình Chính phủ trong năm 2024 (theo lộ trình sửa đổi Luật Căn cước công dân).',
    basis: `${MUC2}: Điều 6, Điều 9 Nghị định số 137/2015/NĐ-CP ngày 31/12/2015; dự thảo Luật Căn cước công dân (sửa đổi).`,
  },
  'I.8': {
    result:
      'Chính phủ đã trình Quốc hội dự án Luật Căn cước tại Tờ trình số 189/TTr-CP ngày 08/5/2023; Quốc hội cho ý kiến tại Kỳ họp thứ 5, dự kiến thông qua tại Kỳ họp thứ 6.',
    basis: MUC2 + ': Luật Căn cước công dân (Điều 10, Điều 15, Điều 18).',
  },
  'I.9': {
    result:
      'Chưa triển khai; sẽ nghiên cứu, đề xuất xây dựng Luật trong năm 2024 sau khi tổng kết Nghị định số 13/2023/NĐ-CP ngày 17/4/2023.',
    basis: `${MUC3}; đề nghị bổ sung vào Chương trình xây dựng luật, pháp lệnh.`,
  },
  'I.10': {
    result: 'Đang xây dựng dự thảo quy chế thanh tra, kiểm tra; đã lấy ý kiến Công an 63 tỉnh, thành phố.',
    basis: `${MUC1}: Luật Thanh tra; Nghị định số 13/2023/NĐ-CP ngày 17/4/2023.`,
  },
  'I.11': {
    result: 'Đã và đang thực hiện 02 nhiệm vụ khoa học công nghệ cấp quốc gia, duy trì thường xuyên.',
  },
  'II.3': {
    result:
      'Hoàn thành. Hệ thống định danh và xác thực điện tử vận hành chính thức từ ngày 18/7/2022, đáp ứng yêu cầu tại Quyết định số 34/2021/QĐ-TTg ngày 08/11/2021.',
  },
  'II.4': {
    result:
      'Đã hoàn thành kết nối hệ thống định danh và xác thực điện tử với Cổng Dịch vụ công quốc gia từ ngày 01/7/2022; đã có 3,5 triệu lượt đăng nhập.',
  },
  'II.5': { result: 'Đã triển khai tại 63/63 tỉnh, thành phố; cấp hơn 2.150.000 số định danh cá nhân cho trẻ em.' },
  'II.6': {
    result: 'Đã hoàn thành 21/25 dịch vụ công thiết yếu; còn 04 dịch vụ công đang hoàn thiện quy trình.',
    basis: `${MUC1}: Luật Cư trú; Nghị định số 62/2021/NĐ-CP ngày 29/6/2021; Nghị định số 59/2022/NĐ-CP ngày 05/9/2022.`,
  },
  'II.7': {
    result: 'Đang triển khai số hóa hồ sơ tại Bộ phận một cửa cấp bộ; tỷ lệ số hóa đạt 45%.',
    basis: `${MUC1}: Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.`,
  },
  'II.9': { result: 'Thực hiện thường xuyên; đã có 11,2 triệu tài khoản VNeID được kích hoạt.' },
  'II.10': {
    result: 'Đã hoàn thành xây dựng giải pháp; kết quả nêu tại Báo cáo số 412/BC-BCA ngày 30/12/2022 của Bộ Công an.',
  },
  'II.11': {
    result: 'Chưa triển khai do Tòa án nhân dân tối cao chưa bố trí hạ tầng.',
    basis: `Nhiệm vụ, giải pháp/mục tiêu chưa có cơ sở pháp lý để triển khai`,
  },
  'II.12': {
    result: 'Đang rà soát, tái cấu trúc quy trình; dự kiến hoàn thành trong quý IV/2023.',
    basis: `${MUC1}:\n- Nghị định số 45/2020/NĐ-CP ngày 08/4/2020;\n- Nghị định số 47/2020/NĐ-CP ngày 09/4/2020.`,
  },
  'II.13': {
    result: 'Đang phối hợp với Tòa án nhân dân tối cao thống nhất phương án kỹ thuật.',
    basis: `${MUC2}: điểm a khoản 2 Điều 11 Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 cần bổ sung đối tượng kết nối.`,
  },
  'III.1': {
    result: 'Đã ứng dụng thẻ Căn cước công dân gắn chip tại 15.000 cơ sở khám, chữa bệnh, 60 ngân hàng thương mại.',
  },
  'III.2': {
    result:
      'Bộ Công an đã ban hành Quyết định số 1298/QĐ-BCA ngày 10/3/2023 phê duyệt mô hình định danh và xác thực điện tử.',
  },
  'III.3': {
    result: 'Đang xây dựng phương án, hoàn thiện hồ sơ trình Lãnh đạo Bộ.',
    basis: `${MUC1}: khoản 3 Điều 26 Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`,
  },
  'III.4': {
    result: 'Đang thí điểm với 05 doanh nghiệp cung cấp dịch vụ chứng thực chữ ký số.',
    basis: `${MUC2}. Cần tiếp tục hoàn thiện Điều 4 Nghị định số 130/2018/NĐ-CP ngày 27/9/2018 theo Luật Giao dịch điện tử.`,
  },
  'IV.1': {
    result: 'Đã cấp hơn 80 triệu thẻ Căn cước công dân và 24 triệu tài khoản định danh điện tử từ ngày 25/02/2022.',
  },
  'IV.2': {
    result: 'Đang thực hiện dự án nâng cấp hạ tầng; khối lượng hoàn thành khoảng 70%.',
    basis: `${MUC1}: Luật Đầu tư công năm 2019; Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ`,
  },
  'V.1': { result: 'Đã hoàn thành kết nối từ tháng 3/2022; xác thực 91 triệu nhân khẩu có tham gia bảo hiểm.' },
  'V.2': { result: 'Đã kết nối chính thức ngày 22/4/2022, chia sẻ 1,2 triệu lượt thông tin về đăng ký doanh nghiệp.' },
  'V.3': {
    result: 'Đã kết nối với 30/63 địa phương; các địa phương còn lại đang hoàn thiện cơ sở dữ liệu đất đai.',
    basis: `${MUC2}: Điều 45 Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 và dự thảo Luật Đất đai (sửa đổi).`,
  },
  'V.4': {
    result: 'Đang phối hợp Bộ Tài chính xây dựng quy chế phối hợp.',
    basis: `${MUC1}: Nghị định số 47/2020/NĐ-CP ngày 09/4/2020`,
  },
  'V.5': {
    result: 'Chưa thực hiện kết nối.',
    basis: `${MUC3}. Luật Tiếp cận thông tin chưa quy định việc chia sẻ dữ liệu này.`,
  },
  'V.6': {
    result: 'Đang triển khai kết nối thử nghiệm với Bộ Khoa học và Công nghệ.',
    basis: `${MUC1}: Thông tư số 46/2022/TT-BCA ngày 04/11/2022`,
  },
  'V.7': {
    result: 'Đã hoàn thành, duy trì thường xuyên; đã đồng bộ 2,1 triệu hồ sơ cán bộ, công chức, viên chức.',
  },
  'V.8': { result: 'Hoàn thành kết nối với Tổng cục Thuế, đưa vào vận hành từ 01/8/2022.' },
  'V.9': {
    result: 'Đã kết nối, làm sạch 52 triệu mũi tiêm; kết quả báo cáo tại Công văn số 2517/BCA-C06 ngày 25/7/2022.',
  },
  'V.10': {
    result: 'Đã hoàn thành kết nối dữ liệu giấy phép lái xe (30,3 triệu bản ghi) từ ngày 15/12/2022.',
  },
  'V.11': {
    result: 'Đang chuẩn hóa, đối soát dữ liệu hộ tịch điện tử toàn quốc.',
    basis: `${MUC1}: Luật Hộ tịch; Nghị định số 87/2020/NĐ-CP ngày 28/7/2020 quy định về Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến`,
  },
  'V.12': {
    lead: 'Bộ Công an, Bộ Lao động - Thương binh và Xã hội',
    result: 'Không phát sinh trong kỳ báo cáo.',
  },
  'V.13': {
    result: 'Chưa triển khai.',
    basis: `${MUC3}.`,
  },
  'V.14': { result: 'Đã hoàn thành xác thực dữ liệu của 23 triệu học sinh, giáo viên (tháng 12/2022).' },
  'V.15': {
    result: 'Đang nghiên cứu giải pháp kết nối, bảo đảm bảo mật số liệu của hồ sơ vụ án.',
    basis: `${MUC2}: khoản 4 Điều 10 Luật Căn cước công dân và Nghị quyết số 04/2016/NQ-HĐTP ngày 30/12/2016.`,
  },
  'V.16': {
    result: 'Đang khảo sát, xây dựng phương án kết nối với Viện kiểm sát nhân dân tối cao.',
    basis: `${MUC1}: Luật Thi hành án hình sự`,
  },
  'V.17': {
    result: 'Chưa triển khai; Bộ Nông nghiệp và Phát triển nông thôn đang xây dựng các cơ sở dữ liệu chuyên ngành.',
    basis: MUC3,
  },
  'V.18': {
    result: 'Đang phối hợp với Bộ Quốc phòng, Bộ Tư pháp triển khai theo Kế hoạch số 79/KH-BTP ngày 14/3/2023.',
    basis: `${MUC1}: Luật Hộ tịch, Luật Quốc tịch Việt Nam, Luật Lý lịch tư pháp, Nghị định số 47/2020/NĐ-CP ngày 09/4/2020.`,
  },
  'V.19': { result: 'Thực hiện thường xuyên, đã tạo lập 05 bộ dữ liệu.' },
  'VI.1': {
    result: 'Đã hoàn thành việc cung cấp số liệu thống kê dân số theo Công văn số 512/BKHĐT-TCTK ngày 02/02/2023.',
  },
  'VI.2': {
    result: 'Đã khai trương Trung tâm IOC ngày 15/12/2022.',
  },
  'VI.3': {
    result: 'Đang xây dựng quy chế khai thác thông tin tổng hợp từ IOC.',
    basis: `${MUC2}: Chương II Thông tư số 46/2022/TT-BCA ngày 04/11/2022.`,
  },
};
