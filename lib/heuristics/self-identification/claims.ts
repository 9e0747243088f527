// Finds what an answer claims about itself, and throws out quotes, negations, role-play and talk of others.
import { findNames, makersNamed, type NameHit } from '../names';
import { ROLE_PLAY } from '../role-play';
import { maskCode, maskQuotes, promptText, windows } from '../text';
import type { HeuristicInput } from '../types';
import { CLOSE_PATTERNS, FRAMES, VENDOR_WORDS } from './frames';

/** A first-person claim; offsets lie in the answer of the turn and cover the sentence's claiming words. */
export interface Claim {
  hit: NameHit;
  lang: string;
  turn: number;
  start: number;
  end: number;
  /** `gpt-4.1`, `claude-3.5-sonnet`, …; empty when no version is claimed. */
  version: string;
}

const BEFORE = 170;
const AFTER = 120;
const SENTENCE_END = /[。！？\n]|[.!?…;](?=\s|$)/g;

/** Said just before the first person, these make it a thought, a doubt or somebody's words. */
const DOUBT =
  /(?:\b(?:if|whether|pretend(?:ing)?|imagine|suppose|assum\w+|as though|claim\w*|think|thought|believ\w+|den(?:y|ied)|told|asked|wonder\w*|said|says|saying|not|n['’]t|never|cannot|when|imply\w*|suggest\w*|mistak\w+|quote|like|some|others|many|people|they)\b|n['’]t)(?:\s+[\p{L}'’]+){0,3}\s*$/iu;
const DOUBT_ELSEWHERE =
  /(?<!\p{L})(?:no|não|non|nicht|не|không|si|wenn|ob|если|se|dass|que|come se|как будто|что|comme si)\s*$/iu;
const CAUSE = /\b(?:because|since)\s+$/i;

/** Words after a name that make it someone else's: an owner, a namesake, a like-word. */
const OTHER_AFTER =
  /^[\s-]*(?:fans?|users?|experts?|developers?|engineers?|enthusiasts?|competitors?|alternatives?|clones?|wrappers?|like|based|powered|subscribers?|customers?|employees?|researchers?|or|vs|versus)\b|^,?["”']?\s*(?:he|she|they|it)?\s*(?:said|says|replied|asked|wrote|whispered)\b|^\s*(?:과|와)\s|^\s*처럼|^\s*(?:이|가|은|는)?\s*아니|^\s*(?:では|じゃ)(?:ありません|なく|ない)|^\s*とは|^\s*のよう|^['’]?\s*değil|^\s*नहीं/iu;
const SURNAME = /^\s+(?:de\s+|von\s+|van\s+)?\p{Lu}\p{Ll}+/u;
const NOT_SURNAME =
  /^\s+(?:Sonnet|Opus|Haiku|Instant|Pro|Flash|Ultra|Nano|Advanced|Large|Medium|Small|Maverick|Scout|Mini|Assistant|Plus|Max|Bot|Code|Chat|Air|Coder|Thinking|Instruct|Turbo|Fast|Fable|Scholar|Mistral|Meta|AI|DeepMind|And|How|What|I)\b/;
const AI_NOUN =
  /\bA\.?I\b|assistant|language model|chatbot|\bmodel\b|\bLLM\b|\bIA\b|\bKI\b|ИИ|модель|人工智能|助手|模型|인공지능|모델|アシスタント|モデル|人工知能|asistente|modelo|modèle|Sprachmodell|Assistent|modello|assistente|مساعد|نموذج|मॉडल|mô hình|trợ lý|modeli|asistan/i;
const LABEL =
  /^[\s>*_#-]{0,8}([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,29})[*_]{0,2}\s?[:：][*_]{0,2}\s*\S/u;
const PLAIN_LABEL =
  /^(?:note|answer|short answer|disclaimer|response|edit|clarification|name|model|developer|creator|identity|role|tl;?dr|yes|no|회사|이름|名称|答|注|姓名|名前)$/i;

const VERSION =
  /[\s-]{0,2}(?:v?\d{1,3}(?:\.\d{1,2})?(?:[a-z]{1,2}\b|o\b)?|[RVKM]\d(?:\.\d)?\b|Sonnet|Opus|Haiku|Instant|Pro|Flash|Ultra|Nano|Large|Medium|Small|Maverick|Scout|[Mm]ini|Max|Plus|Turbo)/y;

/** Version words directly after a name: their end, and the whole as a slug; at least one digit is needed. */
function readVersion(text: string, hit: NameHit): { end: number; slug: string } {
  let end = hit.end;
  for (let i = 0; i < 4; i++) {
    VERSION.lastIndex = end;
    const match = VERSION.exec(text);
    if (match === null) break;
    end += match[0].length;
  }
  const tail = text.slice(hit.end, end);
  if (hit.kind !== 'product' || !/\d/.test(tail)) return { end: hit.end, slug: '' };
  const slug = `${hit.name}-${tail}`.toLowerCase().replace(/[\s-]+/g, '-');
  return { end, slug: slug.slice(0, 40) };
}

/** Where the sentence of a name begins and ends, at most `BEFORE` and `AFTER` units away. */
function sentenceAround(text: string, hit: NameHit): { start: number; end: number } {
  const floor = Math.max(0, hit.start - BEFORE);
  let start = floor;
  for (const match of text.slice(floor, hit.start).matchAll(SENTENCE_END)) {
    start = floor + match.index + match[0].length;
  }
  SENTENCE_END.lastIndex = 0;
  const right = text.slice(hit.end, hit.end + AFTER);
  const stop = right.search(SENTENCE_END);
  return { start, end: hit.end + (stop < 0 ? right.length : stop + 1) };
}

/** Last place at which a marker ends, and where it begins; null when there is none. */
function lastMarker(marker: RegExp, left: string): { start: number; end: number } | null {
  let last: { start: number; end: number } | null = null;
  for (const match of left.matchAll(marker)) {
    last = { start: match.index, end: match.index + match[0].length };
  }
  return last;
}

interface Frame {
  lang: string;
  /** Offset of the claiming words in the left part. */
  start: number;
}

function spacedFrame(hit: NameHit, left: string, right: string): Frame | null {
  for (const frame of FRAMES) {
    const marker = lastMarker(frame.marker, left);
    if (marker === null) continue;
    const gap = (left
      .slice(marker.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}-]+/gu) ?? []) as string[];
    const fits = (word: string) =>
      frame.filler.has(word) || (hit.kind === 'product' && VENDOR_WORDS.has(word));
    if (gap.length > 16 || !gap.every(fits)) continue;
    const context = left.slice(0, marker.start);
    if ((DOUBT.test(context) && !CAUSE.test(context)) || DOUBT_ELSEWHERE.test(context)) continue;
    const owns = /^['’]s\s+(?:[\p{L}-]+\s+){0,4}(?:AI|assistant|model|chatbot)/u.test(right);
    if (hit.kind === 'vendor' && !owns && !gap.some((word) => frame.by.has(word))) continue;
    const passive = /(?:was|been|created|made|built|maker|creator|developer)/i;
    const wasOnly = /\b(?:was|been)$/i.test(left.slice(marker.start, marker.end));
    if (
      wasOnly &&
      !gap.some((word) => passive.test(word) || /developed|trained|designed/.test(word))
    )
      continue;
    return { lang: frame.lang, start: marker.start };
  }
  return null;
}

function closeFrame(hit: NameHit, left: string, right: string): Frame | null {
  for (const pattern of CLOSE_PATTERNS) {
    if (pattern.kind !== hit.kind && !(hit.kind === 'product' && pattern.kind === 'vendor'))
      continue;
    const before = pattern.before.exec(left);
    if (before === null || !pattern.after.test(right)) continue;
    if (!pattern.context.test(left + right)) continue;
    if (
      /(?:不是|并非|不像|如果|假如|以为|误认|认为|觉得|[说問问]|当[成作]|아니|만약|もし|ではな)/.test(
        left,
      )
    )
      continue;
    if (
      /아닙|아니|착각|오해|ではありません|ではない|と(?:思われ|間違え|言われ)/.test(
        right.slice(0, 60),
      )
    )
      continue;
    return { lang: pattern.lang, start: before[0] === '' ? 0 : before.index };
  }
  return null;
}

/** "As Claude, I …" and "As ChatGPT (made by OpenAI), I …". */
function asFrame(hit: NameHit, left: string, right: string): Frame | null {
  if (hit.kind !== 'product' || !/^[\s*_]*As [*_]*$/.test(left)) return null;
  return /^(?:[^,\n]{0,40})?,\s(?:.{0,60}\s)?(?:I|I['’]\w+|my)\s/.test(right)
    ? { lang: 'en', start: left.indexOf('As') }
    : null;
}

function isSpeakerLine(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1);
  const label = LABEL.exec(line)?.[1]?.trim();
  return label !== undefined && !PLAIN_LABEL.test(label);
}

function claimOf(text: string, hit: NameHit, isBrief: boolean): Omit<Claim, 'turn'> | null {
  const sentence = sentenceAround(text, hit);
  const left = text.slice(sentence.start, hit.start);
  const version = readVersion(text, hit);
  const right = text.slice(version.end, sentence.end);
  const frame =
    asFrame(hit, left, right) ?? spacedFrame(hit, left, right) ?? closeFrame(hit, left, right);
  if (frame === null || /[?？]$/.test(right) || OTHER_AFTER.test(right)) return null;
  if (hit.isCommon) {
    if (/^\s?a\s$/.test(left.slice(-3)) && hit.name === 'Gemini') return null;
    if (version.slug === '' && SURNAME.test(right) && !NOT_SURNAME.test(right)) return null;
    const near = text.slice(sentence.start, sentence.end + AFTER);
    if (!isBrief && version.slug === '' && !AI_NOUN.test(near)) return null;
  }
  if (isSpeakerLine(text, hit.start)) return null;
  const start = sentence.start + frame.start;
  return { hit, lang: frame.lang, start, end: version.end, version: version.slug };
}

/** All claims of a side. Nothing when a prompt asks for a part to play, or has brought up the maker itself. */
export function findClaims(input: HeuristicInput): Claim[] {
  const claims: Claim[] = [];
  let prompts = '';
  input.turns.forEach((turn, index) => {
    prompts = `${prompts}\n${promptText({ turns: [turn] })}`;
    if (ROLE_PLAY.test(prompts)) return;
    const named = makersNamed(prompts);
    for (const window of windows(turn.text)) {
      const names = findNames(window.text).filter((hit) => !named.has(hit.maker));
      if (names.length === 0) continue;
      const text = maskQuotes(maskCode(window.text));
      for (const hit of names) {
        if (text.slice(hit.start, hit.end) !== hit.name) continue;
        const claim = claimOf(text, hit, turn.text.length < 400);
        if (claim === null) continue;
        const { start, end } = claim;
        claims.push({
          ...claim,
          turn: index,
          start: start + window.start,
          end: end + window.start,
        });
      }
    }
  });
  return claims;
}
