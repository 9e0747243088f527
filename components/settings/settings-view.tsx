// The settings page: ways of reading, sites, what was learnt, site data.
import type { ComponentProps } from 'react';
import { t } from '../../lib/text';
import { AnnotatingPart } from './annotating-part';
import { HostsPart } from './hosts-part';
import { LanguagePart } from './language-part';
import { LayersPart } from './layers-part';
import { LessonsPart } from './lessons-part';
import { SiteDataPart } from './site-data-part';

export interface SettingsViewProps {
  language: ComponentProps<typeof LanguagePart>;
  layers: ComponentProps<typeof LayersPart>;
  hosts: ComponentProps<typeof HostsPart>;
  annotating: ComponentProps<typeof AnnotatingPart>;
  lessons: ComponentProps<typeof LessonsPart>;
  siteData: ComponentProps<typeof SiteDataPart>;
}

export function SettingsView({
  language,
  layers,
  hosts,
  annotating,
  lessons,
  siteData,
}: SettingsViewProps) {
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <div className="td-stack">
        <LanguagePart {...language} />
        <LayersPart {...layers} />
        <HostsPart {...hosts} />
        <AnnotatingPart {...annotating} />
        <LessonsPart {...lessons} />
        <SiteDataPart {...siteData} />
      </div>
    </>
  );
}
