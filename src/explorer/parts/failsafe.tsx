// Where a view breaks, which only a bug makes it do, the frame around it stays and says so.
import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

interface Props {
  /** The address shown: another one is tried anew. */
  address: string;
  children: ReactNode;
}

export class Failsafe extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate({ address }: Props) {
    if (this.state.broken && address !== this.props.address) this.setState({ broken: false });
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
