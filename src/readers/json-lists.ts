// Which array of a JSON document holds its records: paths of names, followed while objects open and close.

interface PathNode {
  members: Map<string, PathNode>;
  isList: boolean;
}

/** The paths (`results`, `message.items`) as a tree; `''`, the top-level array, needs none. */
function treeOf(paths: readonly string[]): PathNode {
  const root: PathNode = { members: new Map(), isList: false };
  for (const path of paths) {
    if (path === '') continue;
    let node = root;
    for (const name of path.split('.')) {
      const member = node.members.get(name) ?? { members: new Map(), isList: false };
      node.members.set(name, member);
      node = member;
    }
    node.isList = true;
  }
  return root;
}

export class ListPaths {
  readonly longestName: number;
  private readonly root: PathNode;
  private path: PathNode[] = [];
  private value: PathNode | null = null;
  /** The depth of the object whose names matter now, 1 the outermost; 0 where none do. */
  depth = 0;

  constructor(paths: readonly string[]) {
    this.root = treeOf(paths);
    this.longestName = Math.max(0, ...paths.flatMap((path) => path.split('.')).map((name) => name.length));
  }

  /** The outermost object opens; its lists are looked for, or not. */
  begin(isWatched: boolean): void {
    this.path = isWatched && this.longestName > 0 ? [this.root] : [];
    this.depth = this.path.length;
    this.value = null;
  }

  /** In the object at `depth`, the value of this name follows. */
  name(name: string): void {
    this.value = this.path.at(-1)?.members.get(name) ?? null;
  }

  /** The value of the name has ended. */
  comma(): void {
    this.value = null;
  }

  /** An object opens at `depth`. */
  openObject(): void {
    if (this.value === null) return;
    this.path.push(this.value);
    this.value = null;
    this.depth = this.path.length;
  }

  /** Whether an array that opens at `depth` is a list of records. */
  opensList(): boolean {
    return this.value?.isList === true;
  }

  /** The object at `depth` closes. */
  closeObject(): void {
    this.path.pop();
    this.depth = this.path.length;
    this.value = null;
  }

  /** Where the paths stand, to go on from there later. */
  save(): readonly PathNode[] {
    return this.path;
  }

  restore(path: readonly PathNode[]): void {
    this.path = [...path];
    this.depth = this.path.length;
    this.value = null;
  }
}

export type SavedPath = ReturnType<ListPaths['save']>;
