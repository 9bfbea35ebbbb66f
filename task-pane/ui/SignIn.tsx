import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { failureSentence } from '../view/sentences.ts';
import { Footer } from './Footer.tsx';
import { Eye20Regular, EyeOff20Regular } from './icons.tsx';
import { PageSignIn } from './PageSignIn.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** The access code goes to the host's own keeping; it never stands in the document, nor in the pane's state. */
export function SignIn() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const [code, setCode] = useState('');
  const [shown, setShown] = useState(false);
  const [empty, setEmpty] = useState(false);
  const failure = empty ? words.signIn.empty : state.signInFailure && failureSentence(state.signInFailure, words);
  const submit = () => {
    setEmpty(code.trim() === '');
    if (code.trim() !== '') void flow.signIn(code);
  };
  const label = state.submitAfterSignIn ? words.signIn.submitAndSend : words.signIn.submit;
  const footer = (
    <Footer
      {...(state.busy?.slow ? {} : { note: words.signIn.intro })}
      actions={[
        {
          label: words.signIn.without,
          grow: true,
          onClick: () => {
            flow.cancelSignIn();
            flow.set({ screen: 'home', submitAfterSignIn: false });
          },
        },
      ]}
    />
  );
  return (
    <Screen title={words.signIn.title} footer={footer}>
      <PageSignIn />
      <form
        className={shared.section}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h3 className={shared.sectionHead}>{words.signIn.byCode}</h3>
        <Field label={words.signIn.code} hint={words.signIn.hint} {...(failure ? { validationMessage: failure } : {})}>
          <Input
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            value={code}
            onChange={(_, data) => {
              setCode(data.value);
              setEmpty(false);
            }}
            contentAfter={
              <Button
                appearance="transparent"
                size="small"
                icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
                aria-label={shown ? words.signIn.hide : words.signIn.show}
                onClick={() => setShown(!shown)}
              />
            }
          />
        </Field>
        <div className={shared.wrap}>
          <Button type="submit" disabledFocusable={state.busy?.with === 'signing-in'}>
            {label}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
