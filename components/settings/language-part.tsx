// Which language Telltale speaks.
import { t } from '../../lib/text';
import { LANGUAGE_NAMES, LANGUAGES, type LanguageChoice } from '../../lib/text/languages';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/states';

interface LanguagePartProps {
  /** Null while it is being read. */
  choice: LanguageChoice | null;
  hasFailed: boolean;
  onChange: (choice: LanguageChoice) => void;
}

export function LanguagePart({ choice, hasFailed, onChange }: LanguagePartProps) {
  const options = [
    { value: 'auto', label: t('settings.languageAuto') },
    ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
  ];
  return (
    <section className="td-card" aria-labelledby="td-language" aria-busy={choice === null}>
      <h2 id="td-language">{t('settings.language')}</h2>
      <p className="td-card-detail">{t('settings.languageDetail')}</p>
      {choice ? (
        <Select
          aria-labelledby="td-language"
          options={options}
          value={choice}
          onChange={(value) => onChange(value as LanguageChoice)}
        />
      ) : (
        <Skeleton height="40px" />
      )}
      <div role="status">
        {hasFailed && <p className="td-note td-note-bad">{t('settings.failed')}</p>}
      </div>
    </section>
  );
}
