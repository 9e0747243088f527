// Notices that the user sends a prompt, and keeps the prompt as it stood in the box.
import { MAX_PROMPT_TEXT } from '../../../capture/limits';
import { renderedText } from '../../rendered-text';
import type { SiteData } from '../site-data';
import { all, isWithin } from './query';

/** The prompt that a trusted act of the user sends; null when it sends none. */
export function sentBy(event: Event, data: SiteData): string | null {
  const target = event.target;
  if (!event.isTrusted || !isElement(target)) return null;
  const box = boxOf(event, target, data);
  const prompt = box ? contentOf(box).trim() : '';
  return prompt === '' ? null : prompt.slice(0, MAX_PROMPT_TEXT);
}

function boxOf(event: Event, target: Element, data: SiteData): Element | null {
  const css = data.structure.selectors.box.css;
  if (isWithin(target, '[role="dialog"]')) return null;
  if (event.type === 'keydown') {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    if (key !== 'Enter' || shiftKey || isComposing) return null;
    return target.closest(css);
  }
  if (event.type === 'submit') return all(target, css)[0] ?? null;
  if (event.type !== 'click') return null;
  const button = target.closest('button, [role="button"]');
  const form = button?.closest('form');
  if (!button || !form || button.getAttribute('type') === 'button') return null;
  return all(form, css)[0] ?? null;
}

function contentOf(box: Element): string {
  const { value } = box as HTMLTextAreaElement;
  return typeof value === 'string' ? value : renderedText([box], () => false).text;
}

export function isElement(target: EventTarget | null): target is Element {
  return (target as Node | null)?.nodeType === 1;
}
