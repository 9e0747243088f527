// Something that is on or off, with what it means: the browser's own check box, told to assistive software as a switch.
import { useId } from 'react';

interface SwitchProps {
  label: string;
  detail?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function Switch({ label, detail, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="td-switch">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the check box says itself whether it is checked
        role="switch"
        id={id}
        aria-describedby={detail ? `${id}detail` : undefined}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {detail && (
          <p id={`${id}detail`} className="td-switch-detail">
            {detail}
          </p>
        )}
      </div>
    </div>
  );
}
