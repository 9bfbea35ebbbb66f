import { opened, type State } from './state.ts';

export const opening: State[] = [
  opened('opening', 'Đang đọc biểu mẫu'),
  opened('cell-edit', 'Ô đang gõ dở nên chưa đọc được'),
  opened('not-the-form', 'Trang đang mở không phải Phụ lục IV'),
  opened('doubtful', 'Xác nhận biểu mẫu'),
  opened('blank', 'Biểu mẫu trống, chưa ghi cơ quan'),
  opened('issued', 'Biểu mẫu vừa phát hành cho một bộ'),
  opened('province', 'Biểu mẫu của một tỉnh, thành phố'),
  opened('read-only', 'Tệp chỉ đọc'),
  opened('help', 'Trợ giúp'),
  opened('clear-memory', 'Dọn dữ liệu trong tệp'),
];
