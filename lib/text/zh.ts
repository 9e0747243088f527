// Everything the user reads, in simplified Chinese.
import type { Dictionary } from './index';
import { zhCharts } from './zh-charts';
import { zhCuts } from './zh-cuts';
import { zhDesk } from './zh-desk';
import { zhDossier } from './zh-dossier';
import { zhGuess } from './zh-guess';
import { zhHealth } from './zh-health';
import { zhKeep } from './zh-keep';
import { zhLeaderboard } from './zh-leaderboard';
import { zhList } from './zh-list';
import { zhPage } from './zh-page';
import { zhProbes } from './zh-probes';
import { zhRecord } from './zh-record';
import { zhSame } from './zh-same';
import { zhSay } from './zh-say';
import { zhSettings } from './zh-settings';
import { zhStats } from './zh-stats';
import { zhWire } from './zh-wire';

export const zh: Dictionary = {
  ...zhCharts,
  ...zhCuts,
  ...zhDesk,
  ...zhDossier,
  ...zhGuess,
  ...zhHealth,
  ...zhKeep,
  ...zhLeaderboard,
  ...zhList,
  ...zhPage,
  ...zhProbes,
  ...zhRecord,
  ...zhSame,
  ...zhSay,
  ...zhSettings,
  ...zhStats,
  ...zhWire,
  'app.name': 'Telltale',
  'time.now': '刚刚',

  // Parts shared by all views
  'ui.loading': '正在加载',
  'ui.retry': '重试',
  'ui.tags.label': '标签',
  'ui.tags.add': '添加标签',
  'ui.tags.remove': '移除标签 {tag}',
  'ui.tags.added': '已添加标签 {tag}',
  'ui.tags.removed': '已移除标签 {tag}',
  'ui.tags.double': '已经有“{tag}”了',
  'ui.tags.full': '最多 {count} 个标签',
  'ui.saving': '正在保存…',
  'ui.saved': '已保存',
  'ui.unsaved': '尚未保存',
  'ui.saveFailed': '无法保存。',
  'ui.interval': '95% 区间 {low} 至 {high}',
  'ui.chooseMaker': '不猜',
  'ui.range': '{low}–{high}',

  // Why something was not done
  'failure.bad-message': '扩展没有看懂这项操作。请重新加载页面。',
  'failure.not-found': '没有保存过这场对战。',
  'failure.unreachable': '扩展没有响应。',

  // Sides and votes
  'side.a': 'A',
  'side.b': 'B',
  'side.answer': '回答 {side}',
  'vote.a': 'A 更好',
  'vote.b': 'B 更好',
  'vote.tie': '两个都好',
  'vote.both_bad': '两个都差',
  'vote.unknown': '未能识别的投票',

  // Outcomes
  'outcome.right': '猜对',
  'outcome.wrong': '猜错',
  'outcome.silent': '未作猜测',
  'outcome.unscored': '不计分',

  // The toolbar button
  'badge.unreadable': 'Telltale：此页面上有一场对战无法读取',
  'badge.undelivered': 'Telltale：已收到，尚未保存',
  'badge.storage-failed': 'Telltale：浏览器未能保存这场对战',
  'badge.orphaned': 'Telltale 已更新：请重新加载此页面',

  // The panel on the arena page
  'panel.label': 'Telltale，这场对战的笔记',
  'panel.fold': '收起',
  'panel.unfold': '展开 Telltale：{state}',
  'panel.toLeft': '移到左侧',
  'panel.toRight': '移到右侧',
  'panel.waiting': '等待对战',
  'panel.waitingDetail': '请在对战模式下发送提问；Telltale 会同步读取。',
  'panel.recording': '正在记录这场对战',
  'panel.turn': '第 {n} 轮',
  'panel.progress': '{count} 个字符',
  'panel.writing': '生成中',
  'panel.done': '完成',
  'panel.stopped': '已停止',
  'panel.laneError': '出错',
  'panel.recorded': '两个回答均已记录',
  'panel.sealing': '正在权衡线索…',
  'panel.sealed': '猜测已于 {time} 封存',
  'panel.engine': '引擎 {engine}',
  'panel.sealedDetail': '投票之前一直隐藏，以免影响你的判断。',
  'panel.peek': '偷看',
  'panel.peekDetail': '偷看会被记录。偷看之后你再作的猜测不计分。',
  'panel.peekFailed': '无法打开猜测。',
  'panel.peeked': '投票前偷看过',
  'panel.peekedDetail': '已记录。从现在起你的猜测不计分。',
  'panel.voted': '已投票：{vote}',
  'panel.votedDetail': '等待公布名称。',
  'panel.noSeal': '这场对战没有封存猜测。',
  'panel.revealed': '名称已揭晓',
  'panel.revealedDetail': '你的投票：{vote}。',
  'panel.revealedNoVote': '没有看到投票。',

  // The pill
  'pill.waiting': '等待中',
  'pill.recording': '记录中',
  'pill.recorded': '已记录',
  'pill.sealed': '已封存',
  'pill.peeked': '已偷看',
  'pill.voted': '已投票',
  'pill.revealed': '已揭晓',
  'pill.refused': '提问未被接受',
  'pill.problem': '需要查看',

  // Trouble
  'trouble.undelivered': '尚未保存',
  'trouble.undeliveredDetail': '已收到的内容保留在此页面中，并会重新发送。请不要关闭页面。',
  'trouble.storage-failed': '浏览器未能保存这场对战',
  'trouble.storage-failedDetail':
    '此页面打开期间，内容保留在内存中。请腾出磁盘空间；Telltale 会再次尝试。',
  'trouble.orphaned': 'Telltale 已更新',
  'trouble.orphanedDetail': '请重新加载此页面以继续；已收到的内容都已保存。',
  'trouble.reload': '重新加载此页面',
  'trouble.unreadable': '这场对战无法读取',
  'trouble.unreadableDetail': '页面发生了 Telltale 不认识的变化。没有保存任何错误内容。',
  'trouble.saveHint': '你输入的内容还在这里。',

  // Prompts that the arena did not take
  'refused.title': '网站没有接受这条提问',

  // Names
  'reveal.makerUnknown': '开发商未知，不计分',
  'reveal.makerOutside': '开发商不在列表中',
  'reveal.by': '来自 {maker}',

  // The user's own guess
  'own.title': '你的猜测',
  'own.who': '回答 {side} 是谁写的',
  'own.hint': '开发商或模型',
  'own.unscored': '看过猜测之后所作：保留，但不计分。',
  'own.late': '现在作的猜测会保留，但不计分。',
  'own.none': '不猜',

  // Notes
  'note.label': '笔记',
  'note.hint': '是什么露了馅？',

  // The popup
  'popup.dashboard': '打开仪表板',
  'popup.export': '全部导出为 JSON',
  'popup.openArena': '打开竞技场',
  'popup.tab.label': '此标签页',
  'popup.tab.asking': '正在查看此标签页…',
  'popup.tab.elsewhere': '不是竞技场页面',
  'popup.tab.elsewhereDetail': 'Telltale 只读取 arena.ai 和你添加的竞技场，别的一概不读。',
  'popup.tab.waiting': '已就绪。此页面上还没有对战',
  'popup.tab.waitingDetail': '请在对战模式下发送提问。',
  'popup.tab.refused': '网站没有接受这条提问',
  'popup.tab.refusedDetail': '这是网站的决定；Telltale 不介入。',
  'popup.tab.recording': '正在记录这场对战',
  'popup.tab.recorded': '这场对战已记录',
  'popup.tab.unreadable': '此页面无法读取',
  'popup.tab.unreadableDetail': '页面已有变化。没有保存任何错误内容。',
  'popup.tab.undelivered': '已收到，尚未保存',
  'popup.tab.undeliveredDetail': '请不要关闭页面；Telltale 会再次尝试。',
  'popup.tab.storage-failed': '浏览器未能保存这场对战',
  'popup.tab.storage-failedDetail': '请腾出磁盘空间，并且不要关闭页面。',
  'popup.tab.orphaned': 'Telltale 已更新',
  'popup.tab.orphanedDetail': '请重新加载页面以继续；已收到的内容都已保存。',
  'popup.health': '查看记录状况',
  'popup.battle': '这场对战',
  'popup.battle.streaming': '正在接收回答',
  'popup.battle.answered': '两个回答已到齐，尚未投票',
  'popup.battle.voted': '已投票，等待公布名称',
  'popup.battle.revealed': '名称已揭晓',
  'popup.battle.sealed': '猜测已封存（{time}）',
  'popup.battle.unsealed': '尚未封存猜测',
  'popup.battle.ownBoth': '你的猜测：A 和 B',
  'popup.battle.ownOne': '你的猜测：仅 {side}',
  'popup.battle.ownNone': '你的猜测：还没有',
  'popup.battle.peeked': '已偷看',
  'popup.totals': '迄今为止',
  'popup.battles': '对战',
  'popup.voted': '已投票',
  'popup.revealed': '已揭晓',
  'popup.accuracy': '猜对开发商',
  'popup.you': '你',
  'popup.telltale': 'Telltale',
  'popup.ofAnswers': '{n} 次中 {right} 次',
  'popup.silent': '未作猜测：{n}',
  'popup.few': '太少，还说不准',
  'popup.noneYet': '还没有计分的猜测',
  'popup.running': 'Telltale，最近 {reveals}：{n} 次中猜对 {right} 次（95% 区间 {low} 至 {high}）',
  'popup.reveals': '{count} 次揭晓',
  'popup.latest': '最近的对战',
  'popup.noPreview': '提问中没有文字',
  'popup.namesPending': '名称尚未揭晓',
  'popup.versus': '{a} 对 {b}',
  'popup.notVoted': '未投票',
  'popup.who.machine': 'Telltale',
  'popup.who.user': '你',
  'popup.scoreOf': '{who}，回答 {side}：{outcome}',
  'popup.emptyTitle': '还没有对战',
  'popup.first.battle': '打开竞技场，在对战模式下发送提问。Telltale 会记录两个回答。',
  'popup.first.guess': '它会封存一份猜测：两个回答各是谁写的。你可以在面板里作自己的猜测。',
  'popup.first.reveal': '投票。名称揭晓时，两份猜测都会得到核对。',
  'popup.errorTitle': '无法打开你的记录',
  'popup.errorDetail': '没有删除任何内容。请关闭其他 Telltale 页面后重试。',
};
