// Renders a component for a test and acts on it the way a person's browser would.
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

export interface Rendered {
  container: HTMLElement;
  rerender: (element: ReactNode) => Promise<void>;
  unmount: () => Promise<void>;
}

export async function render(element: ReactNode): Promise<Rendered> {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  await act(async () => root.render(element));
  return {
    container,
    rerender: (next) => act(async () => root.render(next)),
    unmount: async () => {
      await act(async () => root.unmount());
      container.remove();
    },
  };
}

/** The first element that a selector finds and whose name or text is this; throws when there is none. */
export function find<E extends HTMLElement>(root: ParentNode, selector: string, name?: string): E {
  for (const element of root.querySelectorAll<E>(selector)) {
    if (name === undefined || nameOf(element) === name) return element;
  }
  throw new Error(`no ${selector} named ${name}`);
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Sets a field's value as typing or choosing would. */
export async function enter(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
): Promise<void> {
  // React overrides the setter of the instance to know its own writes; the prototype's is the browser's.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  await act(async () => {
    setter?.call(field, value);
    const type = field.localName === 'select' ? 'change' : 'input';
    field.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

/** Presses a key; false when its default was prevented. */
export async function press(element: HTMLElement, key: string, init = {}): Promise<boolean> {
  let isDefault = true;
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    isDefault = element.dispatchEvent(event);
  });
  return isDefault;
}

/** Takes the focus away from a field. */
export async function blur(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
}
