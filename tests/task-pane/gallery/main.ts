import { accept, folderOf, makeGallery } from './make.ts';

/** `[folder]` makes the gallery; `--accept` takes the compared pictures anew. */
const args = process.argv.slice(2);
const print = (line: string) => void process.stdout.write(`${line}\n`);

if (args.includes('--accept')) {
  await accept();
  print('Đã nhận diện mạo mới: đề nghị xem lại các ảnh trong tests/task-pane/gallery/baseline rồi commit.');
} else {
  const folder = folderOf(args[0]);
  const violations = await makeGallery(folder, print);
  print(`${folder}/index.html, lỗi tiếp cận: ${violations}`);
  if (violations > 0) process.exitCode = 1;
}
