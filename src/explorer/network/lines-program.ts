// How WebGL draws links: rectangles as two triangles each. sigma's own draws one small instance a link, which costs a
// browser that computes its graphics itself (no GPU) many times as much, and shows thin lines as dots.
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DrawnEdge, DrawnNode } from './graph.ts';

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_least'] as const;

// Lengths across a line are in pixels of the page; half a device pixel on each side is faded, so that edges look smooth.
const vertexShader = `
attribute vec2 a_position;
attribute vec2 a_normal;
attribute vec4 a_color;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_least;

varying vec4 v_color;
varying vec2 v_across;
varying float v_reach;

void main() {
  float width = length(a_normal);
  vec2 unit = a_normal / max(width, 1e-9);
  v_reach = max(width / u_sizeRatio, u_least) / 2.0 + 0.5 / u_pixelRatio;
  v_across = unit * v_reach;
  vec2 position = a_position + v_across * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_color = vec4(a_color.rgb, 1);
}`;

const fragmentShader = `
precision highp float;

uniform float u_pixelRatio;

varying vec4 v_color;
varying vec2 v_across;
varying float v_reach;

void main() {
  gl_FragColor = v_color * clamp((v_reach - length(v_across)) * u_pixelRatio, 0.0, 1.0);
}`;

/** The width in pixels that no line falls below. */
const least = 0.8;

export class LinesProgram extends EdgeProgram<(typeof uniforms)[number], DrawnNode, DrawnEdge> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(
    _edge: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { size, color }: EdgeDisplayData,
  ): void {
    const [across, along] = [source.y - target.y, target.x - source.x];
    const perLength = size / (Math.hypot(across, along) || 1);
    const [x, y, shade] = [across * perLength, along * perLength, floatColor(color)];
    // The corners of two triangles: both sides of the beginning, both sides of the end.
    let at = start;
    for (const [{ x: endX, y: endY }, side] of [
      [source, 1],
      [source, -1],
      [target, 1],
      [target, 1],
      [source, -1],
      [target, -1],
    ] as const) {
      this.array[at] = endX;
      this.array[at + 1] = endY;
      this.array[at + 2] = x * side;
      this.array[at + 3] = y * side;
      this.array[at + 4] = shade;
      at += 5;
    }
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram<(typeof uniforms)[number]>['setUniforms']>[1],
  ): void {
    const place = (name: (typeof uniforms)[number]) => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(place('u_matrix'), false, params.matrix);
    gl.uniform1f(place('u_sizeRatio'), params.sizeRatio);
    gl.uniform1f(place('u_correctionRatio'), params.correctionRatio);
    gl.uniform1f(place('u_pixelRatio'), params.pixelRatio);
    gl.uniform1f(place('u_least'), least);
  }
}
