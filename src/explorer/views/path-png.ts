// The picture of paths as a PNG file, painted by the browser from the SVG file.
import type { PathSvg } from './path-svg.ts';

/** Pixels a pixel of the picture, so that it stays sharp in print; fewer where the picture is larger than browsers paint. */
const sharpness = 2;
const mostSide = 8_192;
const mostPixels = 32_000_000;

/** Rejects with a sentence where the browser cannot paint it. */
export async function pngOf({ text, width, height }: PathSvg): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(sharpness, mostSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The browser made no picture.'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
