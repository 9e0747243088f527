// What belongs to an answer beside its text: sources, tool calls, files, images. Nothing is loaded from anywhere.
import type { ReactNode } from 'react';
import type { AnswerPart } from '../../lib/db/schema';
import { t } from '../../lib/text';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icons';
import { PlainText } from './plain-text';

type PartOf<K extends AnswerPart['kind']> = Extract<AnswerPart, { kind: K }>;

export function AnswerParts({ parts }: { parts: readonly AnswerPart[] }) {
  if (parts.length === 0) return null;
  const of = <K extends AnswerPart['kind']>(kind: K) =>
    parts.filter((part): part is PartOf<K> => part.kind === kind);
  const groups = { citations: of('citation'), tools: of('tool'), files: of('file') };
  const images = of('image');
  const { citations, tools, files } = groups;
  return (
    <div className="td-parts">
      <Group title={t('record.citations', { count: citations.length })}>
        {citations.map((part) => (
          <SourceLink key={part.url} url={part.url} title={part.title} />
        ))}
      </Group>
      <Group title={t('record.tools', { count: tools.length })}>
        {tools.map((part) => (
          <ToolCall key={part.callId} call={part} />
        ))}
      </Group>
      <Group title={t('record.files', { count: files.length })}>
        {files.map((part) => (
          <FileText key={part.path} file={part} />
        ))}
      </Group>
      <Group title={t('record.images', { count: images.length })} note={t('record.imageNotLoaded')}>
        {images.map((part) => (
          <ImageFacts key={part.url} image={part} />
        ))}
      </Group>
    </div>
  );
}

interface GroupProps {
  title: string;
  note?: string;
  children: ReactNode[];
}

/** Folded; nothing when there is nothing of the kind. */
function Group({ title, note, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <Disclosure summary={title}>
      {note && <p className="tt-hint">{note}</p>}
      <ul className="td-part-list">
        {children.map((child, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a record keep their places
          <li key={i}>{child}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Host of a web address; null for what no browser should open from here. */
export function webHost(address: string): string | null {
  try {
    const { protocol, host } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? host : null;
  } catch {
    return null;
  }
}

function SourceLink({ url, title }: { url: string; title: string }) {
  const host = webHost(url);
  const words = title.trim() === '' ? url : title;
  if (host === null) return <span>{words}</span>;
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer noopener" title={t('record.opens', { host })}>
        {words}
        <Icon name="external" size={12} />
      </a>
      <span className="td-part-host">{host}</span>
    </>
  );
}

function ToolCall({ call }: { call: PartOf<'tool'> }) {
  return (
    <Disclosure summary={<code>{call.name}</code>}>
      <div className="td-tool">
        <p className="td-small-title">{t('record.toolArgs')}</p>
        <PlainText isCode value={prettyJson(call.args)} />
        <p className="td-small-title">{t('record.toolResult')}</p>
        {call.result === null ? (
          <p className="td-faint">{t('record.toolNoResult')}</p>
        ) : (
          <PlainText isCode value={prettyJson(call.result)} />
        )}
      </div>
    </Disclosure>
  );
}

/** JSON laid out for people; what is no JSON, or cut off in the middle, as it is. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2) ?? text;
  } catch {
    return text;
  }
}

function FileText({ file }: { file: PartOf<'file'> }) {
  const name = <code>{file.path}</code>;
  if (file.text === null) {
    return (
      <>
        {name} <span className="td-faint">{t('record.fileNoText')}</span>
      </>
    );
  }
  return (
    <Disclosure summary={name}>
      {file.text === '' ? (
        <p className="td-faint">{t('desk.detail.noAnswer')}</p>
      ) : (
        <PlainText isCode value={file.text} />
      )}
    </Disclosure>
  );
}

function ImageFacts({ image }: { image: PartOf<'image'> }) {
  const { width, height, type } = image;
  const size = width && height ? t('record.imageSize', { width, height }) : '';
  const facts = [type, size].filter((fact) => fact !== '');
  return (
    <>
      <SourceLink url={image.url} title="" />
      {facts.length > 0 && <span className="td-part-host">{facts.join(', ')}</span>}
    </>
  );
}
