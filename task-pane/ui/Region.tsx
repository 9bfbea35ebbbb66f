import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Bar } from './Bar.tsx';
import { usePane } from './pane-context.tsx';

type Props = {
  children: ReactNode;
  failed: (retry: () => void) => ReactNode;
  onError?: ((error: unknown) => void) | undefined;
};

class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }
  override render() {
    return this.state.broken ? this.props.failed(() => this.setState({ broken: false })) : this.props.children;
  }
}

/** One region may fail; the header, the other tabs and the footer go on. */
export function Region({ children }: { children: ReactNode }) {
  const { flow, words } = usePane();
  return (
    <Boundary
      onError={flow.deps.onError}
      failed={(retry) => (
        <Bar
          tone="error"
          role="alert"
          actions={
            <Button size="small" onClick={retry}>
              {words.region.retry}
            </Button>
          }
        >
          {words.region.failed}
        </Bar>
      )}
    >
      {children}
    </Boundary>
  );
}
