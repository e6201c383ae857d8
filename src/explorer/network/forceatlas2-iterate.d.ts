// One step of ForceAtlas2 over plain arrays; the package types only what runs whole.
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** Moves the nodes (10 numbers each) by the forces between them and along the edges (3 numbers each), in place. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
}
