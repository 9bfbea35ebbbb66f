import { describe, expect, it } from 'vitest';
import { assessed } from '../support/form-sheet.ts';
import { basis, MUC1 } from '../support/rule-cases.ts';

describe('C-09 stays silent', () => {
  it.each(['Luật Căn cước công dân', 'Bộ luật Dân sự', 'Luật Nhà ở năm 2023', 'Pháp lệnh Bảo vệ bí mật nhà nước'])(
    'cited by name alone: %s',
    (law) => {
      const { issues } = assessed({ agency: 'Bộ Công an', ...basis(`${MUC1}: ${law}`) });
      expect(issues.filter(({ task, field }) => task === 'I.10' && field === 'basis')).toEqual([]);
    },
  );
});
