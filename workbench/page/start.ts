import { ask, byId, element, showTokens, type Setup } from './api.ts';

const setup = await ask<Setup>('/api/setup');
showTokens(setup);
byId('samples').replaceChildren(
  ...setup.samples.map(({ id, title, about }, index) => {
    const radio = element('input', {
      type: 'radio',
      name: 'sample',
      value: id,
      ...(index === 0 ? { checked: '' } : {}),
    });
    return element('label', {}, radio, ` ${title} `, element('small', {}, about));
  }),
);

const form = byId<HTMLFormElement>('open');
const file = byId<HTMLInputElement>('file');
const chooseOwn = () => {
  const own = form.querySelector<HTMLInputElement>('input[value=own]');
  if (own) own.checked = true;
};
file.addEventListener('change', chooseOwn);

const drop = byId('drop');
drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer?.files.length) file.files = event.dataTransfer.files;
  chooseOwn();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const chosen = new FormData(form);
  const host = String(chosen.get('host'));
  const sample = String(chosen.get('sample'));
  const own = file.files?.[0];
  const problem = byId('problem');
  problem.textContent = '';
  if (sample === 'own' && !own) {
    problem.textContent = 'Chưa chọn tệp: đề nghị chọn hoặc thả một tệp .xlsx.';
    return;
  }
  try {
    const query = new URLSearchParams({ host, ...(sample === 'own' ? { name: own?.name ?? '' } : { sample }) });
    const { id } = await ask<{ id: string }>(`/api/sessions?${query}`, sample === 'own' ? own : {});
    location.assign(`/s/${id}/`);
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  }
});
