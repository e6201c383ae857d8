// The people around somebody, drawn once that part of the page comes into sight.
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PaperFilter } from '../../generated/graphql.ts';
import { Failsafe } from '../parts/failsafe.tsx';
import { Loading } from '../parts/states.tsx';
import { Section } from './author-section.tsx';

// The drawing is large, and few who open the page look at it.
const EgoNetwork = lazy(() => import('../network/ego-network.tsx'));

export function Network({ id, name, where }: { id: string; name: string; where: PaperFilter | null }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null || isSeen) return;
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      {
        rootMargin: '300px',
      },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return (
    <Section title="Coauthor network">
      <div className="author-network" ref={place}>
        {isSeen && (
          <Failsafe address={id}>
            <Suspense fallback={<Loading what="the network" />}>
              <EgoNetwork id={id} name={name} where={where} />
            </Suspense>
          </Failsafe>
        )}
      </div>
    </Section>
  );
}
