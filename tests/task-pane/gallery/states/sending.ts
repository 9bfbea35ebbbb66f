import { CODE } from '../../fake-sign-in.ts';
import { opened, type State } from './state.ts';

export const sending: State[] = [
  opened('blocked', 'Chưa gửi được: chỗ phải xử lý'),
  opened('secret', 'Dấu hiệu bí mật nhà nước'),
  opened('wrong-agency', 'Khác cơ quan đăng nhập'),
  opened('refused-by-round', 'Kho chưa nhận: quy tắc bắt buộc của đợt'),
  opened('round-not-open', 'Kho không nhận: đợt đã đóng'),
  opened('awaiting-sign-off', 'Chờ người duyệt ký duyệt'),
  opened('sign-in', 'Đăng nhập'),
  {
    name: 'sign-in-waiting',
    title: 'Đang chờ xác nhận trên trang của kho',
    scene: 'sign-in',
    act: async ({ page, press, words }) => {
      await press(words.signIn.byPage);
      await page.getByText(CODE.userCode).waitFor();
    },
  },
  {
    name: 'sign-in-refused',
    title: 'Mã truy cập không đúng',
    scene: 'sign-in',
    act: async ({ page, words }) => {
      await page.getByLabel(words.signIn.code).fill('ma-cu');
      await page.keyboard.press('Enter');
      await page.getByText(words.failures.store.unauthorized!).waitFor();
    },
  },
  opened('explain', 'Còn lỗi: gửi kèm giải trình'),
  {
    name: 'explain-missing',
    title: 'Chưa ghi giải trình',
    scene: 'explain',
    act: ({ press, words }) => press(words.submission.sendExplained),
  },
  opened('reasons', 'Đợt yêu cầu lý do riêng'),
  {
    name: 'sending',
    title: 'Đang gửi',
    scene: 'sending',
    act: async ({ page, press, words }) => {
      await press(words.submit);
      await page.getByText(/14:32:05/).waitFor();
    },
  },
  opened('receipt', 'Biên nhận'),
  {
    name: 'receipt-replayed',
    title: 'Nội dung đã được nhận trước đó',
    scene: 'receipt',
    act: async ({ page, press, words }) => {
      await press(words.receipt.back);
      await press(words.submit);
      await page.getByText(words.receipt.replayed).waitFor();
    },
  },
];
