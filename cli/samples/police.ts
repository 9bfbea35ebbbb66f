import type { FormDefinition, FormTask } from '../../core/form/types.ts';
import type { FormTexts } from '../../workbook/index.ts';

type Texts = FormTexts[string];

const REPORTED_BY_NAME: FormTexts = {
  'I.3': {
    result: 'Đang thực hiện: đã rà soát 64 văn bản, còn 05 văn bản đang hoàn thiện đề xuất.',
    basis: 'Đã có đầy đủ cơ sở pháp lý: Nghị định số 69/2024/NĐ-CP ngày 25/6/2024.',
  },
  'I.5': {
    result:
      'Chính phủ đã ban hành Nghị định số 59/2022/NĐ-CP ngày 05/9/2022 quy định về định danh và xác thực điện tử.',
  },
  'I.7': {
    result:
      'Chính phủ đã ban hành Nghị định số 70/2024/NĐ-CP ngày 25/6/2024 quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước.',
  },
  'I.8': { result: 'Quốc hội đã thông qua Luật Căn cước số 26/2023/QH15 ngày 27/11/2023.' },
  'I.9': { result: 'Quốc hội đã thông qua Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 ngày 26/6/2025.' },
};

function reported(task: FormTask, number: number): Texts {
  const report = `Báo cáo số ${number}/BC-BCA ngày 15/6/2026`;
  if (task.yields === 'document' && task.issued.result) return { result: task.issued.result.normalize('NFC') };
  if (task.yields === 'recurring') return { result: `Đã và đang thực hiện thường xuyên; kết quả nêu tại ${report}.` };
  return { result: `Đã hoàn thành, đưa vào vận hành từ ngày 01/7/2023; kết quả nêu tại ${report}.` };
}

/** A sheet of Bộ Công an in which nothing is wrong, for planting errors in; reports and figures are invented. */
export function policeTexts(form: FormDefinition): FormTexts {
  const tasks = form.groups.flatMap((group) => group.tasks);
  const concerned = tasks.filter(({ leads }) => leads.includes('BCA') || leads.includes('ALL'));
  const generated = concerned.map((task, n): [string, Texts] => [task.id, reported(task, 100 + n)]);
  return { ...Object.fromEntries(generated), ...REPORTED_BY_NAME };
}
