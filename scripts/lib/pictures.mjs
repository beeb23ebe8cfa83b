import sharp from 'sharp';

const [WIDTH, HEIGHT] = [1200, 630];
const MOST_BYTES = 300_000;

/**
 * Fetches a card's picture as a platform's crawler would.
 * @returns {Promise<{ bytes: number, problem: string | null }>} what is wrong with it, or null
 */
export async function checkPicture(url) {
  const answer = await fetch(url, { redirect: 'follow' });
  const body = Buffer.from(await answer.arrayBuffer());
  const told = (problem) => ({ bytes: body.length, problem });
  if (answer.status !== 200) return told(`answers ${answer.status}`);
  const type = answer.headers.get('content-type');
  if (!type?.startsWith('image/')) return told(`is sent as ${type}`);
  const { width, height, format } = await sharp(body).metadata();
  if (width !== WIDTH || height !== HEIGHT) return told(`is ${width}x${height}`);
  if (format !== 'jpeg' && format !== 'png') return told(`is a ${format}`);
  if (body.length >= MOST_BYTES) return told(`has ${body.length} bytes`);
  return told(null);
}

/** Checks many pictures, one after the other; gives the problems, each with its URL. */
export async function checkPictures(urls) {
  const problems = [];
  let largest = 0;
  for (const url of urls) {
    const { bytes, problem } = await checkPicture(url).catch((error) => ({
      bytes: 0,
      problem: `cannot be fetched: ${error.message}`,
    }));
    if (problem !== null) problems.push(`${url} ${problem}`);
    largest = Math.max(largest, bytes);
  }
  return { problems, largest };
}
