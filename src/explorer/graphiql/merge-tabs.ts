// Several windows keep their tabs in one place; none may write over what was typed in another.
import { newTab, sameContents, type Tab, type Tabs } from './tabs.ts';

/**
 * What is to be stored of this window's tabs beside those that another has stored since: `base` is what this window read
 * or stored last. Ours stand in their order with ours in front, the other window's own behind them. A tab that was
 * changed there alone has the text from there; one that was changed in both is there twice; one that was closed here
 * goes, unless it was changed there.
 */
export function mergeTabs(base: readonly Tab[], ours: Tabs, theirs: readonly Tab[]): Tabs {
  const before = byId(base);
  const stored = byId(theirs);
  const open = byId(ours.tabs);
  const isChanged = (tab: Tab) => {
    const old = before.get(tab.id);
    return old === undefined || !sameContents(old, tab);
  };
  const kept = ours.tabs.map((tab) => {
    const other = stored.get(tab.id);
    return other === undefined || isChanged(tab) ? tab : other;
  });
  const foreign = theirs.flatMap((tab) => {
    const our = open.get(tab.id);
    if (!isChanged(tab)) return [];
    if (our === undefined) return [tab];
    const isInConflict = before.has(tab.id) && isChanged(our) && !kept.some((other) => sameContents(other, tab));
    return isInConflict ? [{ ...tab, id: newTab('', '').id }] : [];
  });
  return { tabs: [...kept, ...foreign], activeTabIndex: ours.activeTabIndex };
}

function byId(tabs: readonly Tab[]): Map<string, Tab> {
  return new Map(tabs.map((tab) => [tab.id, tab]));
}
