import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectVersion } from '../version.ts';
import type { PackageOptions } from './options.ts';

/** What the package holds and what was left out of it, for whoever installs it. */
export type Made = { options: PackageOptions; firstViewGzip: number; refusal: string | null };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

export async function writeAdminPage(folder: string, made: Made): Promise<void> {
  await writeFile(join(folder, 'index.html'), page(made, await projectVersion()));
}

function page({ options, firstViewGzip, refusal }: Made, version: string): string {
  const { storeUrl, paneUrl, selfHostOfficeJs } = options;
  const sheets =
    refusal === null
      ? `<p>Dự án Apps Script. Chép <code>.clasp.example.json</code> thành <code>.clasp.json</code>, điền mã dự án, rồi chạy
      <code>clasp push</code> trong thư mục này. <code>appsscript.json</code> chỉ cho phép gọi ${escaped(storeUrl)}/api/v1/.</p>`
      : `<p class="note">${escaped(refusal)}</p>`;
  const office = selfHostOfficeJs
    ? `<p class="note">Gói này kèm office.js trong <code>web/office</code> cho mạng không ra Internet. Microsoft chỉ hỗ trợ
      office.js tải từ appsforoffice.microsoft.com: khi Excel đổi, phải lập lại gói với bản mới. Tiện ích loại này không đưa
      lên AppSource được.</p>`
    : `<p>Máy của cán bộ cần ra được <code>https://appsforoffice.microsoft.com</code> (office.js). Nếu không, lập gói với
      <code>--self-host-office-js</code>.</p>`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Căn Cứ ${version}: gói cài đặt</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 'Segoe UI', sans-serif; color: #242424; }
code { background: #f0f0f0; padding: 0 .25em; overflow-wrap: anywhere; }
.note { background: #fff4ce; padding: .75rem 1rem; }
dt { font-weight: 600; }
</style>
</head>
<body>
<h1>Căn Cứ ${version}: gói cài đặt</h1>
<dl>
<dt>Kho dữ liệu</dt><dd><code>${escaped(storeUrl)}</code></dd>
<dt>Nơi đặt bảng bên</dt><dd><code>${escaped(paneUrl)}</code></dd>
<dt>Phần phải tải để dùng được bảng bên</dt><dd>${Math.round(firstViewGzip / 1000)} KB (nén)</dd>
</dl>
<h2>1. Thư mục web</h2>
<p>Đưa toàn bộ lên <code>${escaped(paneUrl)}/</code>. Máy chủ web nào cũng được; cần https với chứng thư mà máy của cán bộ tin
cậy. Tiêu đề an toàn và thời hạn lưu mẫu cho nginx, Apache, IIS ở <code>may-chu</code>. Tệp có mã trong tên không bao giờ đổi
nội dung; <code>taskpane.html</code> và <code>config.json</code> phải được hỏi lại mỗi lần. Khi cập nhật, chép đè và giữ các tệp
cũ thêm vài ngày cho bảng đang mở.</p>
${office}
<p>Địa chỉ bảng bên khác địa chỉ kho thì kho phải cho phép nó: <code>npm run store -- start --pane-origin ${escaped(new URL(paneUrl).origin)}</code>.</p>
<h2>2. Thư mục excel</h2>
<p><code>manifest.xml</code> dùng cho cả hai cách:</p>
<ul>
<li>Microsoft 365: trung tâm quản trị → Settings → Integrated apps → Upload custom apps → Office Add-in → chọn tệp, gán cho các
cán bộ, kiểu <em>Fixed</em>.</li>
<li>Thư mục chia sẻ (Windows): đặt tệp vào thư mục chia sẻ, thêm thư mục ấy vào Trust Center → Trusted Add-in Catalogs, chọn
<em>Show in Menu</em>; trong Excel: Insert → My Add-ins → Shared Folder.</li>
</ul>
<h2>3. Thư mục sheets</h2>
${sheets}
<h2>4. Kiểm tra gói</h2>
<p><code>SHA256SUMS</code> có mã của mọi tệp: <code>sha256sum -c SHA256SUMS</code>. <code>sizes.json</code> ghi dung lượng.</p>
</body>
</html>
`;
}
