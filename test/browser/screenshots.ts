// Takes the pictures that the README shows, of the seeds: `npm run screenshots`, after `npm run build:pages`.
import { startCommand } from '../cli/command-line.ts';
import { chromiumPath, launchChromium } from './chromium.ts';

const pictures = [
  { name: 'network', address: '/network', height: 860, colorScheme: 'light' },
  { name: 'author', address: '/author/carlo-luschi', height: 860, colorScheme: 'light' },
  { name: 'path', address: '/path/constantin-eichenberg/dobrik-georgiev', height: 860, colorScheme: 'dark' },
] as const;

if (chromiumPath === undefined) throw new Error('There is no Chromium here. CHROMIUM_PATH names one.');
const [served, browser] = await Promise.all([startCommand(['--port', '0']), launchChromium()]);
try {
  const origin = new URL(served.address).origin;
  for (const { name, address, height, colorScheme } of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1200, height },
      colorScheme,
      reducedMotion: 'reduce',
      deviceScaleFactor: 1.5,
    });
    await page.goto(`${origin}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !document.body.innerText.includes('Loading '));
    // A network goes on moving for a moment after it is there.
    await page.waitForTimeout(3_000);
    await page.screenshot({ path: `test/browser/screenshots/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await served.stop('SIGTERM');
}
