// Asks again until it is so; what it was last goes into the error.
export async function until(what, holds, patience = 30_000) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    last = await holds();
    if (last) return last;
    if (Date.now() > end) throw new Error(`It never came: ${what} (${JSON.stringify(last)})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
