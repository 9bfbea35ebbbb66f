import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../core/citation/index.ts';
import { readCompletion } from '../../../core/completion/index.ts';
import type { FormTask, Yield } from '../../../core/form/types.ts';
import type { Completion } from '../../../core/summary/types.ts';

function task(yields: Yield): FormTask {
  return {
    id: 'I.1',
    text: '',
    lead: '',
    leads: [],
    deadline: '',
    yields,
    issued: { result: '', basis: '', note: '' },
  };
}

const read = (yields: Yield, result: string) => readCompletion(result, task(yields), scanCitations(result));

/** What the task must yield, the result as an officer writes it, how it is read. */
const CASES: [Yield, string, Completion][] = [
  // The form as issued (Phụ lục IV, column 5).
  [
    'document',
    'Bộ trưởng Bộ Công an ban hành Thông tư số 08/2022/TT-BCA ngày 27/01/2022 quy định danh mục sản phẩm khai thác, sử dụng thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
    'completed',
  ],
  [
    'document',
    'Chính phủ đã ban hành Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 về bảo vệ dữ liệu cá nhân',
    'completed',
  ],
  [
    'document',
    'Chính phủ đã ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022  quy định về định danh và xác thực điện tử',
    'completed',
  ],
  [
    'document',
    'Bộ Công an đã ban hành Thông tư số 46/2022/TT-BCA ngày 04/11/2022 quy định về việc kết nối, chia sẻ và khai thác thông tin giữa cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành và hệ thống thông tin khác',
    'completed',
  ],
  ['document', 'Năm 2024 (theo lộ trình sửa đổi Luật Căn cước công dân)', 'in-progress'],
  [
    'proposal',
    'Đã trình Quốc hội cho ý kiến tại Kỳ họp thứ 5 (tháng 5/2023), thông qua tại kỳ họp thứ 6 (tháng 11/2023)',
    'unclear',
  ],
  ['operation', 'Đã hoàn thành, duy trì thường xuyên', 'completed'],

  // Nothing written is not "nothing done".
  ['operation', '', 'unreported'],
  ['operation', ' \n ', 'unreported'],
  ['operation', '…………', 'unreported'],
  ['operation', '-', 'unreported'],

  // Documents.
  ['document', 'Bộ Công an đã ban hành Thông tư', 'completed'],
  ['document', 'Đã ban hành Thông tư số 48/2022/TT-BTC', 'completed'],
  ['document', 'Thông tư số 48/2022/TT-BTC ngày 03/8/2022', 'completed'],
  [
    'document',
    'Bộ Tài chính đã ban hành Thông tư số 48/2022/TT-BTC ngày 03 tháng 8 năm 2022 quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí',
    'completed',
  ],
  [
    'document',
    'Đã ban hành Thông tư số 12/2022/TT-BXD ngày 01/3/2022 quy định về thẩm định, lấy ý kiến dự án',
    'completed',
  ],
  ['document', 'Quốc hội đã thông qua Luật Căn cước số 26/2023/QH15 ngày 27/11/2023', 'completed'],
  ['document', 'Thủ tướng Chính phủ ký Quyết định số 34/2021/QĐ-TTg ngày 08/11/2021', 'completed'],
  ['document', 'Đang xây dựng dự thảo Nghị định', 'in-progress'],
  ['document', 'Đã xây dựng dự thảo Thông tư, gửi lấy ý kiến các bộ, ngành', 'in-progress'],
  ['document', 'Dự thảo Nghị định đã được Bộ Tư pháp thẩm định', 'in-progress'],
  ['document', 'Đã trình Chính phủ tại Tờ trình số 123/TTr-BCA ngày 01/3/2023', 'in-progress'],
  ['document', 'Đã trình Chính phủ', 'in-progress'],
  ['document', 'Dự kiến trình Chính phủ trong Quý IV/2023', 'in-progress'],
  ['document', 'Quý IV/2023', 'in-progress'],
  ['document', 'Tháng 12/2023', 'in-progress'],
  ['document', 'Chưa ban hành', 'not-started'],
  ['document', 'Chưa xây dựng Thông tư do chưa có chủ trương', 'not-started'],
  [
    'document',
    'Đã ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022; đang xây dựng Nghị định thay thế',
    'in-progress',
  ],
  ['document', 'Đang soạn Thông tư thay thế Thông tư số 08/2022/TT-BCA ngày 27/01/2022', 'in-progress'],
  [
    'operation',
    'Bộ đề nghị sửa đổi, bổ sung Thông tư số 08/2022/TT-BCA ngày 27/01/2022 và Thông tư số 46/2022/TT-BCA ngày 04/11/2022',
    'unclear',
  ],
  [
    'operation',
    'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 về Đề án 06 và Công văn số 1834/TCT ngày 10/5/2023, ban hành Kế hoạch số 5/KH-BYT ngày 01/6/2023',
    'completed',
  ],
  ['document', 'Thực hiện theo Nghị định số 137/2015/NĐ-CP ngày 31/12/2015', 'unclear'],

  // Proposals: handing in is the task, and whether that was all is a question.
  ['proposal', 'Đã trình', 'unclear'],
  ['proposal', 'Bộ đã đề xuất sửa đổi Luật Căn cước công dân', 'unclear'],
  ['proposal', 'Đã tham mưu Chính phủ xây dựng Luật', 'unclear'],
  ['proposal', 'Đã trình Chính phủ tại Tờ trình số 123/TTr-BCA ngày 01/3/2023', 'completed'],
  ['proposal', 'Đã đề xuất tại Công văn số 123/BTC-PC ngày 01/3/2023', 'completed'],
  ['proposal', 'UBND tỉnh đã có Công văn số 55/UBND-NC ngày 02/6/2023 đề xuất sửa đổi', 'completed'],
  ['proposal', 'Đang rà soát theo Công văn số 1834/TCT ngày 10/5/2023', 'in-progress'],
  ['proposal', 'Thực hiện Công văn số 1834/TCT ngày 10/5/2023, Bộ đã đề xuất sửa đổi', 'unclear'],
  ['proposal', 'Đã hoàn thành việc rà soát', 'completed'],
  ['proposal', 'Báo cáo số 45/BC-BTP ngày 20/5/2023 về kết quả rà soát', 'completed'],
  ['proposal', 'Đang nghiên cứu, đề xuất', 'in-progress'],
  ['proposal', 'Quốc hội đã ban hành Luật số 91/2025/QH15 ngày 26/6/2025', 'completed'],
  ['proposal', 'Không phát hiện nội dung mới', 'unclear'],

  // Operations: a document, a report, a go-live date or figures.
  [
    'operation',
    'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022, Bộ đã ban hành Kế hoạch số 123/KH-BTC ngày 10/02/2022',
    'completed',
  ],
  ['operation', 'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ', 'unclear'],
  ['operation', 'Căn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023, Bộ đang rà soát', 'in-progress'],
  ['operation', 'Đã hoàn thành', 'completed'],
  ['operation', 'Hoàn thành', 'completed'],
  ['operation', 'Đã thực hiện xong', 'completed'],
  ['operation', 'Đã hoàn tất kết nối', 'completed'],
  ['operation', 'Bộ đã hoàn thành kết nối; không phát sinh vướng mắc', 'completed'],
  ['operation', 'Đã kết nối, chia sẻ dữ liệu', 'unclear'],
  ['operation', 'Đã kết nối, chia sẻ dữ liệu từ ngày 01/7/2022', 'completed'],
  ['operation', 'Hệ thống chính thức vận hành từ tháng 7/2022', 'completed'],
  ['operation', 'Đã cấp 25 triệu tài khoản định danh điện tử', 'completed'],
  ['operation', 'Đã xác thực 1.234.567 lượt thông tin', 'completed'],
  ['operation', 'Đã cung cấp 25/25 dịch vụ công thiết yếu', 'completed'],
  ['operation', 'Đã cung cấp 21/25 dịch vụ công thiết yếu', 'in-progress'],
  ['operation', 'Đã triển khai tại 63/63 địa phương', 'completed'],
  ['operation', 'Đạt 100%', 'completed'],
  ['operation', 'Đã hoàn thành 80%', 'in-progress'],
  ['operation', 'Tiến độ đạt 95,5%', 'in-progress'],
  ['operation', 'Đã có Báo cáo số 12/BC-BTC ngày 01/02/2023 về kết quả kết nối', 'completed'],
  ['operation', 'Kết quả nêu tại Báo cáo số 12/BC-BTC ngày 01/02/2023', 'completed'],
  ['operation', 'Theo Báo cáo số 12/BC-BCA ngày 01/02/2023, đề nghị rà soát', 'unclear'],
  ['operation', 'Văn phòng Chính phủ đã ban hành Công văn số 6425/VPCP-KTTH ngày 10/7/2022', 'completed'],
  ['operation', 'Bộ đã có văn bản số 1234/BTP-HTQTCT ngày 05/5/2023 gửi Bộ Công an', 'unclear'],
  ['operation', 'Đã được phê duyệt tại Quyết định số 12/QĐ-BTC ngày 06/01/2022', 'completed'],
  ['operation', 'Ngày 18/7/2022, Bộ Công an đã ra mắt ứng dụng VNeID', 'completed'],
  ['operation', 'Hoàn thành trong tháng 6/2022', 'unclear'],
  ['operation', 'Đã xong.', 'completed'],
  ['operation', 'Chậm tiến độ', 'in-progress'],
  ['operation', 'Đã hoàn thành nhiệm vụ được giao, sẽ tiếp tục duy trì', 'completed'],
  ['operation', 'UBND tỉnh đã chỉ đạo các sở, ngành', 'unclear'],
  ['operation', 'Đã và đang triển khai', 'in-progress'],
  ['operation', 'Đang triển khai', 'in-progress'],
  ['operation', 'Đã hoàn thành, hệ thống đang được khai thác hiệu quả', 'completed'],
  ['operation', 'Đã hoàn thành, tiếp tục thực hiện thường xuyên', 'completed'],
  [
    'operation',
    'Đã ban hành Kế hoạch số 12/KH-UBND ngày 01/3/2022 triển khai Đề án 06, kết quả: cung cấp 21/25 dịch vụ công',
    'in-progress',
  ],
  ['operation', 'Đang phối hợp với Bộ Công an kết nối', 'in-progress'],
  ['operation', 'Hệ thống đang vận hành ổn định từ ngày 01/7/2022', 'completed'],
  ['operation', 'Chưa hoàn thành', 'in-progress'],
  ['operation', 'Cơ bản hoàn thành', 'in-progress'],
  ['operation', 'Đã cơ bản hoàn thành', 'in-progress'],
  ['operation', 'Đã hoàn thành giai đoạn 1, đang triển khai giai đoạn 2', 'in-progress'],
  ['operation', 'Đã hoàn thành kết nối, còn lại 02 hệ thống chưa kết nối', 'in-progress'],
  ['operation', 'Đã triển khai, tuy nhiên chưa đồng bộ', 'in-progress'],
  ['operation', 'Bước đầu đã kết nối', 'in-progress'],
  ['operation', 'Sẽ hoàn thành trong năm 2024', 'in-progress'],
  ['operation', 'Phấn đấu hoàn thành trước 31/12/2023', 'in-progress'],
  ['operation', 'Dự kiến hoàn thành tháng 12/2023', 'in-progress'],
  ['operation', 'Tiếp tục triển khai theo kế hoạch', 'in-progress'],
  ['operation', 'Chưa triển khai', 'not-started'],
  ['operation', 'Chưa thực hiện', 'not-started'],
  ['operation', 'Hiện nay chưa kết nối được với Cơ sở dữ liệu quốc gia về dân cư', 'not-started'],
  ['operation', 'Chưa bắt đầu do thiếu kinh phí', 'not-started'],
  ['operation', 'Chưa triển khai, dự kiến năm 2024', 'in-progress'],
  ['operation', 'Bộ đã ban hành Kế hoạch số 12/KH-BTC ngày 01/3/2022 nhưng chưa triển khai', 'in-progress'],
  ['operation', 'Theo ý kiến của Bộ', 'unclear'],

  // Not this agency's.
  ['operation', 'Không thuộc chức năng, nhiệm vụ của Bộ', 'not-applicable'],
  ['operation', 'Nhiệm vụ này không thuộc phạm vi quản lý của Bộ Y tế', 'not-applicable'],
  ['document', 'Không thuộc thẩm quyền', 'not-applicable'],
  ['operation', 'Không phát sinh', 'not-applicable'],
  ['operation', 'Trong kỳ không phát sinh nội dung này', 'not-applicable'],

  // Recurring tasks: a period kept up is a period completed.
  ['recurring', 'Đã và đang thực hiện', 'completed'],
  ['recurring', 'Duy trì thường xuyên', 'completed'],
  ['recurring', 'Thực hiện thường xuyên, liên tục', 'completed'],
  ['recurring', 'Bộ thường xuyên phối hợp triển khai', 'completed'],
  ['recurring', 'Đang xây dựng kế hoạch', 'in-progress'],
  ['recurring', 'Thường xuyên', 'unclear'],
  ['recurring', 'Chưa triển khai', 'not-started'],
  ['recurring', 'Đã hoàn thành năm 2023, đang triển khai năm 2024', 'in-progress'],

  // What was issued, at a place named after it or by whom.
  ['operation', 'Đã ban hành Quy chế kèm theo Quyết định số 4495/QĐ-BCA ngày 04/7/2023', 'completed'],
  ['operation', 'Đã ban hành Kế hoạch kiểm tra tại Kế hoạch số 12/KH-BCA ngày 15/3/2024', 'completed'],
  ['operation', 'Đã ban hành Kế hoạch thực hiện nhiệm vụ tại Quyết định số 06/QĐ-TTg ngày 06/01/2022', 'unclear'],
  ['document', 'Thông tư số 08/2022/TT-BCA do Bộ trưởng Bộ Công an ký ngày 27/01/2022', 'completed'],
  [
    'document',
    'Đã ban hành: Thông tư số 08/2022/TT-BCA ngày 27/01/2022; Thông tư này đang được triển khai',
    'completed',
  ],
  ['operation', 'VPCP đã có Công văn số 1552/VPCP-KSTT ngày 14/3/2022 hướng dẫn các bộ, ngành', 'completed'],
  ['operation', 'Đã hướng dẫn tại Công văn số 1552/VPCP-KSTT ngày 14/3/2022', 'completed'],
  ['operation', 'Đã có Công văn số 12/BTC-TCT ngày 14/3/2022 đề nghị Bộ Công an hướng dẫn', 'unclear'],
  ['proposal', 'Quốc hội đã thông qua Luật Bảo vệ dữ liệu cá nhân', 'completed'],

  // Why nothing was begun is not progress of the task.
  ['operation', 'Chưa kết nối do CSDL chưa xây dựng xong', 'not-started'],
  ['operation', 'Chưa triển khai do đang xây dựng quy chế', 'not-started'],
  ['operation', 'Chưa triển khai do thiếu kinh phí, đang đề xuất bổ sung', 'in-progress'],
  ['operation', 'Chưa có', 'not-started'],

  ['operation', 'Chưa triển khai, đang chờ hướng dẫn của Bộ Công an', 'not-started'],
  ['operation', 'Hệ thống đang vận hành thử nghiệm', 'in-progress'],
  ['operation', 'Đã kết nối thử nghiệm, chưa chính thức vận hành', 'in-progress'],
  ['operation', 'Hệ thống đang vận hành ổn định từ ngày 15/3/2022, đã có 45 ngân hàng kết nối', 'completed'],

  // Documents beside the words for doing.
  ['operation', 'Đã thực hiện (Báo cáo số 12/BC-BTC ngày 01/3/2022)', 'completed'],
  ['operation', 'Đã ban hành và triển khai Kế hoạch số 15/KH-BHXH ngày 12/3/2022', 'completed'],

  // Part and whole.
  ['operation', 'Đã số hóa 1.500.000/2.000.000 hồ sơ', 'in-progress'],
  ['operation', 'Đã hoàn thành 25/25 dịch vụ công thiết yếu, tỷ lệ trực tuyến đạt 85%', 'completed'],
  ['operation', 'Đã chi trả qua tài khoản cho 1,5 triệu người', 'completed'],

  // Writing.
  ['operation', 'ĐÃ HOÀN THÀNH', 'completed'],
  ['operation', 'Đã hòan thành', 'completed'],
  ['operation', 'Đã\u00A0hoàn\nthành'.normalize('NFD'), 'completed'],
];

describe('readCompletion', () => {
  it.each(CASES)('%s: %s → %s', (yields, result, completion) => {
    expect(read(yields, result).completion).toBe(completion);
  });

  it('quotes the words it went by, as written', () => {
    for (const [yields, result] of CASES) {
      const { evidence } = read(yields, result);
      if (evidence !== null) expect(result).toContain(evidence);
    }
    expect(read('operation', 'Hiện Bộ ĐANG phối hợp, rà soát').evidence).toBe('ĐANG phối hợp');
  });
});
