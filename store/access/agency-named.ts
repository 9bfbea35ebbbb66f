import { resolveAgency } from '../../core/agency/index.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import { directory } from '../seeds.ts';
import { StartupError } from '../startup-error.ts';

/** The agency an administrator means by a name or a code. */
export function agencyNamed(agencies: StoredAgency[], name: string, today: string): StoredAgency {
  const wanted = name.trim().normalize('NFC');
  const resolved = resolveAgency(wanted, directory, today);
  const code = resolved?.code ?? wanted.toUpperCase();
  const agency = agencies.find((known) => known.code === code && known.kind !== 'coordinator');
  if (agency === undefined || agency.kind === 'collective') {
    throw new StartupError(
      `Không nhận ra cơ quan "${name}". Đề nghị ghi tên đầy đủ (ví dụ "Bộ Tài chính") hoặc mã cơ quan (BTC).`,
    );
  }
  if (resolved?.unit !== undefined) {
    throw new StartupError(
      `"${name}" là đơn vị thuộc ${agency.name}; chỉ ${agency.name} gửi báo cáo. Đề nghị cấp mã truy cập cho ${agency.name}.`,
    );
  }
  return agency;
}
