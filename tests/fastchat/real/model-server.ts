// A model that answers in the OpenAI streaming shape with fixed texts, for a real FastChat to ask.
import { createServer, type Server } from 'node:http';

/** Answers by model, one per turn of a conversation. */
export const ANSWERS: Record<string, readonly string[]> = {
  'example-model-1': [
    'The Moon is about **384,400 km** away.\n\n```js\nconst d = 384400; // km\nif (d < 4e5) console.log("near");\n```\n\n- near: 363,300 km\n- far: 405,500 km\n\nThat is a formula: $E = mc^2$.',
    'About 1.28 seconds, since light needs\n\n| path | s |\n|---|---|\n| one way | 1.28 |\n| both ways | 2.56 |',
  ],
  'stealth-model-x': [
    'Roughly 384 400 km on average — *give or take*.\n\n### Why\n\nThe orbit is an ellipse.',
    'A little over a second. 🌙\n\n> Light is fast.',
  ],
};

type Asked = { model: string; messages: { role: string; content: string }[] };

/** Serves on loopback. A prompt with "fail" in it makes the second model refuse. */
export async function serveModels(port: number, gap = 60): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { model, messages } = JSON.parse(body) as Asked;
    if (model === 'stealth-model-x' && messages.at(-1)?.content.includes('fail')) {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end('{"error":{"message":"upstream refused"}}');
      return;
    }
    const turn = messages.filter(({ role }) => role === 'user').length - 1;
    const texts = ANSWERS[model] ?? ['Hello.'];
    const pieces = (texts[turn % texts.length] ?? '').match(/\s*\S+/g) ?? [];
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const content of pieces) {
      const choices = [{ index: 0, delta: { content }, finish_reason: null }];
      const row = { id: 'x', object: 'chat.completion.chunk', created: 1, model, choices };
      response.write(`data: ${JSON.stringify(row)}\n\n`);
      await new Promise((done) => setTimeout(done, gap));
    }
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}
