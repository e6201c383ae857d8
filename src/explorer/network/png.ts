// An SVG file as a PNG file, drawn by the browser itself.

/** Three times what the screen shows, and not less than so many pixels wide. */
const times = 3;
const leastWidth = 2_000;
/** Browsers on telephones have no larger canvases. */
const mostPixels = 16_000_000;

/** How many times larger than on the screen a picture of that size is saved. */
export function pngScale(width: number, height: number): number {
  const most = Math.sqrt(mostPixels / Math.max(width * height, 1));
  return Math.min(most, Math.max(times, leastWidth / Math.max(width, 1)));
}

/** The PNG file of an SVG file whose root has this size. Rejects where the browser makes none. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, width, height);
  } finally {
    URL.revokeObjectURL(address);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser made no picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
