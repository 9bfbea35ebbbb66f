import type { Officer } from '../../workbench/drive.ts';
import type { Desk } from './desk.ts';
import { measured, type Measured } from './measured.ts';
import { mends25 } from './twenty-five.ts';

export type Scenario = (desk: Desk) => Promise<Measured[]>;

const tokenOf = ({ workbench }: Desk, agency: string) => workbench.tokens[agency] ?? '';

async function isReceived({ pane }: Officer): Promise<void> {
  await pane.getByRole('heading', { name: 'Biên nhận' }).waitFor();
}

/** A sheet at hand and the pane opened by an officer who has signed in before. */
async function opened(desk: Desk, sample: string, agency: string, host = desk.host) {
  const { officer, session } = await desk.opens(sample, host);
  await officer.seesTheForm();
  await officer.signsIn(tokenOf(desk, agency));
  return { officer, session };
}

async function syncs(officer: Officer): Promise<void> {
  await officer.opensTab(/^Tổng quan$/);
  await officer.button('Đồng bộ').click();
}

const firstStart: Scenario = (desk) =>
  measured(desk, 'Lần đầu mở Căn Cứ, bảng đúng, đến biên nhận (gồm đăng nhập bằng mã truy cập)', async () => {
    const { officer } = await desk.opens('bo-tai-chinh');
    await officer.seesTheForm();
    await officer.submits(tokenOf(desk, 'BTC'), '');
    return 'nút gửi, ô mã, Đăng nhập và gửi';
  });

const signedIn: Scenario = async (desk) => {
  const { officer } = await opened(desk, 'bo-tai-chinh', 'BTC');
  return measured(desk, 'Bảng đúng, đã đăng nhập, đến biên nhận', async () => {
    await officer.button('Kiểm tra và gửi').click();
    await isReceived(officer);
    return '';
  });
};

const returned: Scenario = async (desk) => {
  const { officer } = await opened(desk, 'bo-tai-chinh', 'BTC');
  const number = await officer.submits('', '');
  await officer.button('Về tổng quan').click();
  await desk.returns(number, 'V.4', 'note', 'Đề nghị nêu đơn vị đầu mối.');
  return measured(desk, 'Bản bị trả lại (một yêu cầu), sửa, đến biên nhận mới', async () => {
    await officer.button('Trình đơn').click();
    await officer.pane.getByRole('menuitem', { name: 'Kiểm tra', exact: true }).click();
    await officer.pane.getByText('Trả lại để hoàn thiện').waitFor();
    await officer.button('Xem').first().click();
    await officer.button(/^Đến ô G45/).click();
    await officer.types('G45', 'Đầu mối: Cục Tin học và Thống kê tài chính');
    await officer.pane.getByText('Đã sửa', { exact: true }).waitFor();
    await officer.button('Kiểm tra và gửi lại').click();
    await isReceived(officer);
    return 'hai lần bấm để hỏi tin mới, vì bảng bên đang mở';
  });
};

const twoPeople: Scenario = async (desk) => {
  const { officer: one } = await opened(desk, 'hai-phong', 'T31-2025', 'excel');
  const { officer: other } = await opened(desk, 'hai-phong', 'T31-2025', 'sheets');
  const mine = desk.host === 'excel' ? one : other;
  const theirs = mine === one ? other : one;
  return measured(desk, 'Hai người, hai bản của một bảng: ghép, chọn ở một ô cùng sửa, đến biên nhận', async () => {
    await theirs.types('G46', 'Đồng nghiệp ghi');
    await theirs.types('G47', 'Ghi chú của đồng nghiệp');
    await syncs(theirs);
    await theirs.pane.getByText(/^Đã đồng bộ với cơ quan lúc/).waitFor();
    await mine.types('G47', 'Ghi chú của tôi');
    await mine.button('Kiểm tra và gửi').click();
    await mine.pane.getByRole('heading', { name: 'Chỗ sửa khác nhau' }).waitFor();
    await mine.pane.getByRole('radio', { name: /^Của đồng nghiệp/ }).check();
    await mine.button('Giữ bản này').click();
    await isReceived(mine);
    return 'tính cả hai người; một người dùng Excel, một người dùng Sheets';
  });
};

const dayOffline: Scenario = async (desk) => {
  const { officer, session } = await opened(desk, 'bo-tai-chinh', 'BTC');
  await desk.offline(officer, session, true);
  return measured(desk, 'Mất mạng lúc gửi, bản gửi chờ trong tệp, có mạng lại, đến biên nhận', async () => {
    await officer.types('G45', 'Ghi trong lúc mất mạng');
    await officer.button('Kiểm tra và gửi').click();
    await officer.pane.getByText('Chưa gửi được, đã giữ trong tệp').waitFor();
    await officer.button('Làm tiếp trong bảng').click();
    await desk.offline(officer, session, false);
    await officer.button('Xem').first().click();
    await officer.button('Thử kết nối ngay').click();
    await isReceived(officer);
    return 'bấm thử kết nối thay vì đợi tự gửi';
  });
};

const errors25: Scenario = async (desk) => {
  const { officer } = await desk.opens('25-loi');
  await officer.seesTheForm();
  return mends25(desk, officer);
};

export const SCENARIOS: Record<string, Scenario> = { firstStart, signedIn, errors25, returned, twoPeople, dayOffline };
