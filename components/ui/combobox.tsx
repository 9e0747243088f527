// A text field that offers choices while one types: the ARIA combobox pattern with a list below the field.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../lib/text';

interface ComboboxProps<T> {
  /** Accessible name. */
  label: string;
  /** What stands in the field while nobody types in it. */
  value: string;
  placeholder?: string;
  /** UTF-16 units. */
  maxLength: number;
  /** Choices for what is typed, best first. */
  find: (typed: string) => readonly T[];
  keyOf: (option: T) => string;
  draw: (option: T) => ReactNode;
  /** A choice was made. */
  onChoose: (option: T) => void;
  /** The field was left with a text of its own that is no choice; empty when it was cleared. */
  onText: (text: string) => void;
  /** Set on the field, so that it can be found to be focused. */
  name?: string;
}

export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, value, placeholder, maxLength, find, keyOf, draw, onChoose, onText, name } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = isOpen ? find(typed ?? '') : [];
  const choose = (option: T) => {
    setTyped(null);
    setOpen(false);
    onChoose(option);
  };
  const leave = () => {
    setOpen(false);
    if (typed !== null && typed.trim() !== value) onText(typed.trim());
    setTyped(null);
  };
  const move = (step: number) => {
    const { length } = isOpen ? options : find(typed ?? '');
    setOpen(true);
    if (length > 0) setActive((now) => (isOpen ? (now + step + length) % length : 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Enter') leave();
    else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      setOpen(false);
      setTyped(null);
      // Closes the list, not what is around it.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="tt-combobox">
      <input
        className="tt-input"
        role="combobox"
        data-field={name}
        aria-label={label}
        aria-expanded={isOpen && options.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options[active] ? `${id}${active}` : undefined}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(event.target.value.trim() === '' ? -1 : 0);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <div id={`${id}list`} role="listbox" aria-label={label} hidden={options.length === 0}>
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses in the field, as the pattern has it
          <div
            key={keyOf(option)}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            // The field keeps the keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {draw(option)}
          </div>
        ))}
      </div>
      <span className="tt-visually-hidden" role="status">
        {isOpen && typed ? t('ui.choices', { count: options.length }) : ''}
      </span>
    </div>
  );
}
