import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignInCode } from '../../store-client/types.ts';
import { copyText } from './copy.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '2px',
  },
  // Fluent centres it; everything else here stands at the left.
  waiting: { justifyContent: 'flex-start' },
});

/** The sign-in on the store's own page: first the button, then the code to compare and the way to the page. */
export function PageSignIn() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { pageSignIn } = state;
  if (pageSignIn?.step === 'waiting') return <Waiting code={pageSignIn.code} />;
  return (
    <div className={shared.section}>
      <span className={shared.hint}>{words.signIn.byPageHint}</span>
      <div className={shared.wrap}>
        <Button
          appearance="primary"
          disabledFocusable={pageSignIn !== null || state.busy?.with === 'signing-in'}
          onClick={() => void flow.signInByPage()}
        >
          {pageSignIn === null ? words.signIn.byPage : words.signIn.starting}
        </Button>
      </div>
    </div>
  );
}

function Waiting({ code: { userCode, page, pageWithCode, expiresInSeconds } }: { code: SignInCode }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  const [copied, setCopied] = useState(false);
  const address = page.replace(/^https?:\/\//, '');
  return (
    <div className={shared.section} role="status">
      <span className={shared.text}>{words.signIn.compare}</span>
      <div className={shared.wrap}>
        <span className={own.code}>{userCode}</span>
        <Button size="small" appearance="subtle" onClick={() => void copyText(userCode).then(setCopied)}>
          {copied ? words.signIn.copied : words.signIn.copyCode}
        </Button>
      </div>
      <div className={shared.wrap}>
        <Button as="a" appearance="primary" href={pageWithCode} target="_blank" rel="noreferrer">
          {words.signIn.openPage}
        </Button>
        <Button onClick={() => flow.cancelSignIn()}>{words.signIn.stop}</Button>
      </div>
      <span className={shared.hint}>{words.signIn.otherDevice(address)}</span>
      <Spinner
        className={own.waiting}
        size="tiny"
        labelPosition="after"
        label={words.signIn.waiting(Math.round(expiresInSeconds / 60))}
      />
    </div>
  );
}
