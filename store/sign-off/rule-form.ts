import { html } from 'hono/html';
import type { SignOffRule } from '../../core/wire/sign-off.ts';
import type { Html } from '../pages/layout.ts';

export const ruleFields = ({ required, secondPerson }: SignOffRule): Html =>
  html`<label
      ><input type="checkbox" name="required" value="1" ${required ? 'checked' : ''} /> Cần người duyệt ký duyệt trước
      khi gửi</label
    >
    <label
      ><input type="checkbox" name="secondPerson" value="1" ${secondPerson ? 'checked' : ''} /> Bản do người duyệt tự
      gửi cũng cần một người duyệt khác ký</label
    >
    <button class="plain" type="submit">Lưu quy định</button>`;

export const ruleIn = (fields: Record<string, unknown>): SignOffRule => ({
  required: fields['required'] === '1',
  secondPerson: fields['secondPerson'] === '1',
});
