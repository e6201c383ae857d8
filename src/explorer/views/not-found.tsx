// An address that leads nowhere.
import { Link } from 'wouter';
import { Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';

export function NotFound() {
  return (
    <>
      <ViewTitle title="Nothing is here" />
      <Empty>
        This address leads nowhere. Search above, or <Link href="/">begin at the start</Link>.
      </Empty>
    </>
  );
}
