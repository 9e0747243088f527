// Makes an extension page follow the system's light or dark theme.

/** Keeps `data-theme` of the root in step with the system until the signal ends. */
export function followSystemTheme(root: HTMLElement, signal?: AbortSignal): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    root.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply, { signal });
}
