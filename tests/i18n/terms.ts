/**
 * What a thing is called in a language, in the catalogues and on the pages of `content/` alike, and what it would be called
 * by somebody who does not know that. Names that are not one word for one thing have no row.
 */
export type Term = {
  thing: string;
  name: string;
  /** Other names of the same thing. */
  never: RegExp;
};

export const TERMS: Readonly<Record<string, readonly Term[]>> = {
  en: [
    { thing: 'the first meeting', name: 'kickoff', never: /kick-off|kick off|opening meeting/i },
    { thing: 'the newest changes of a page', name: 'refresh summary', never: /change history|changelog/i },
  ],
  de: [
    {
      thing: 'the first meeting',
      name: 'Kick-off',
      never: /kickoff|auftaktgespräch|auftaktmeeting|kundenkickoff/i,
    },
    { thing: 'what need not be', name: 'optional', never: /freiwillig|\bwahlweise\b/i },
    { thing: 'what has to be', name: 'erforderlich', never: /obligatorisch|verpflichtend|pflichtaufgabe/i },
    { thing: 'a link', name: 'Link', never: /verknüpfung|hyperlink/i },
    { thing: 'a task board', name: 'Board', never: /aufgabentafel|pinnwand/i },
    { thing: 'the way of marking words', name: '„…“', never: /«|»|”/ },
  ],
  es: [
    { thing: 'the first meeting', name: 'reunión de inicio', never: /kick-?off|reuni(?:ón|ones) inicial/i },
    { thing: 'a link', name: 'vínculo', never: /enlace|hipervínculo/i },
    { thing: 'to add', name: 'agregar', never: /añad/i },
    { thing: 'what has to be', name: 'obligatoria', never: /tareas? (?:requerida|necesaria)/i },
    { thing: 'the day by which', name: 'fecha límite', never: /vencimiento/i },
    { thing: 'to go back', name: 'volver', never: /^atrás$/i },
    { thing: 'whether a task has to be done', name: 'obligatoriedad', never: /\brequisito\b/i },
    { thing: 'a task board', name: 'tablero', never: /\bpanel\b|pizarra/i },
    { thing: 'a motion', name: 'movimiento', never: /iniciativa/i },
    { thing: 'the way of marking words', name: '«…»', never: /[“”„]/ },
  ],
  'pt-BR': [
    {
      thing: 'the first meeting',
      name: 'reunião de abertura',
      never: /kick-?off|reunião inicial|reunião de início/i,
    },
    { thing: 'a link', name: 'link', never: /vínculo|hiperlink/i },
    { thing: 'whether a task has to be done', name: 'obrigatoriedade', never: /exigência/i },
    { thing: 'a step', name: 'etapa', never: /próximos passos/i },
    { thing: 'a task board', name: 'quadro', never: /\bpainel\b/i },
    { thing: 'a motion', name: 'proposta', never: /iniciativas?:/i },
    { thing: 'the way of marking words', name: '“…”', never: /[«»„]/ },
  ],
  'zh-CN': [
    { thing: 'the first meeting', name: '启动会议', never: /启动会(?!议)|开工会|启动大会/ },
    { thing: 'what has to be', name: '必需', never: /必做|强制任务/ },
    { thing: 'a link', name: '链接', never: /连结|鏈接/ },
    { thing: 'what need not be filled in', name: '（选填）', never: /（可选）/ },
    { thing: 'a task board', name: '看板', never: /面板|白板/ },
    { thing: 'the way of marking words', name: '“…”', never: /[「」『』«»]/ },
  ],
  ja: [
    { thing: 'the first meeting', name: 'キックオフ', never: /キック・オフ|開始会議|初回会議/ },
    { thing: 'the customer', name: 'お客様', never: /顧客|クライアント(?!の)/ },
    { thing: 'a task board', name: 'タスク ボード', never: /タスクボード/ },
    { thing: 'what need not be', name: '任意', never: /オプション(?!の)|省略可/ },
    { thing: 'the way of putting in brackets', name: '(…)', never: /[（）]/ },
    { thing: 'the way of marking words', name: '「…」', never: /[“”«»]/ },
  ],
};
