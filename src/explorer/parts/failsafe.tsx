// Where a view breaks, which only a bug makes it do, the frame around it stays and says so.
import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

export class Failsafe extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Failed
        message="This view could not be shown. If the program was replaced meanwhile, loading the page again helps."
        retry={() => location.reload()}
      />
    );
  }
}
