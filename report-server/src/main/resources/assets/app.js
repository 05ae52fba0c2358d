// Draws the charts of a page from plain data, and sends filter forms when a choice changes.
(() => {
  'use strict';

  const theme = () => {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue('--' + name).trim();
  };

  /** Replaces every "@name" by the colour of that name. */
  const coloured = (value, colour) => {
    if (typeof value === 'string') {
      return /^@[a-z-]+$/.test(value) ? colour(value.slice(1)) : value;
    }
    if (Array.isArray(value)) {
      return value.map((entry) => coloured(entry, colour));
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, coloured(entry, colour)]));
    }
    return value;
  };

  const printers = ({unit, currency, locale}) => {
    const number = (options) => new Intl.NumberFormat(locale, options);
    // The pages are in English whatever the company's way of writing numbers, so thousands are k:
    // the browser's own short forms would be in the locale's language.
    // Counts below ten thousand stay exact: three bars of 1,2k each tell nothing.
    const steps = [[1e9, 'B'], [1e6, 'M'], [unit === 'count' ? 1e4 : 1e3, 'k', 1e3]];
    const plain = number({maximumFractionDigits: 1});
    // The sign of the currency stands on the side where the locale puts it.
    const money = number({style: 'currency', currency, currencyDisplay: 'narrowSymbol'});
    const parts = unit === 'money' ? money.formatToParts(0) : [];
    const beside = (from, to) => parts.slice(from, to)
      .filter(({type}) => type === 'currency' || type === 'literal')
      .map(({value}) => value).join('');
    const digits = parts.findIndex(({type}) => type === 'integer');
    const before = digits > 0 ? beside(0, digits) : '';
    const behind = digits >= 0 ? beside(digits, parts.length) : '';
    const compact = {
      format: (value) => {
        const [least, sign, size = least] =
          steps.find(([from]) => Math.abs(value) >= from) || [1, ''];
        const amount = plain.format(Math.abs(value) / size) + sign;
        return (value < 0 ? '−' : '') + before + amount + behind;
      },
    };
    const short = unit === 'share' ? number({style: 'percent', maximumFractionDigits: 0}) : compact;
    const exact = {
      money: number({style: 'currency', currency}),
      share: number({style: 'percent', maximumFractionDigits: 1}),
    }[unit] || number({maximumFractionDigits: 2});
    const print = (format) => (value) =>
      typeof value === 'number' ? format.format(value) : '–';
    return {short: print(short), exact: print(exact)};
  };

  const prepared = (answer, width) => {
    const option = coloured(answer.option, theme());
    const print = printers(answer.format);
    for (const axis of [option.xAxis, option.yAxis]) {
      if (axis.type === 'value') {
        axis.axisLabel.formatter = print.short;
      }
    }
    for (const series of option.series) {
      if (series.label && series.label.show) {
        series.label.formatter = (point) => print.short(point.value);
      }
    }
    if (option.legend && option.legend.data.length > 1 && width < 480) {
      option.grid.top = 52;
    }
    option.tooltip.valueFormatter = print.exact;
    option.textStyle = {fontFamily: getComputedStyle(document.body).fontFamily};
    return option;
  };

  const library = () => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/assets/echarts.js?v=5.5.0';
    script.onload = resolve;
    script.onerror = () => reject(new Error('no chart library'));
    document.head.append(script);
  });

  const drawn = [];

  const draw = async (place) => {
    try {
      const response = await fetch(place.dataset.chart, {credentials: 'same-origin'});
      if (!response.ok) {
        throw new Error('status ' + response.status);
      }
      const answer = await response.json();
      const chart = echarts.init(place, null, {renderer: 'canvas'});
      chart.setOption(prepared(answer, place.clientWidth));
      drawn.push({chart, answer, place});
      place.dataset.state = 'drawn';
    } catch (failure) {
      place.dataset.state = 'failed';
      place.textContent = 'The chart could not be loaded. The numbers are below.';
      const numbers = place.parentElement.querySelector('details.numbers');
      if (numbers) {
        numbers.open = true;
      }
    }
  };

  const drawAll = async () => {
    const places = [...document.querySelectorAll('[data-chart]')];
    if (places.length === 0) {
      return;
    }
    try {
      await library();
    } catch (failure) {
      // Each place then says that it failed.
    }
    await Promise.all(places.map(draw));
    document.documentElement.dataset.charts = 'ready';
  };

  const redraw = () => drawn.forEach(
    ({chart, answer, place}) => chart.setOption(prepared(answer, place.clientWidth), true));

  let resizing = 0;
  window.addEventListener('resize', () => {
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(() => drawn.forEach(({chart}) => chart.resize()));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  for (const form of document.querySelectorAll('form[data-auto-submit]')) {
    form.classList.add('automatic');
    form.addEventListener('change', (event) => {
      const dates = form.querySelectorAll('[data-manual]');
      if (event.target.name === 'p') {
        dates.forEach((field) => { field.value = ''; });
      }
      const given = [...dates].filter((field) => field.value !== '').length;
      if (!event.target.matches('[data-manual]') || given === dates.length) {
        form.requestSubmit();
      }
    });
    // An address without empty parameters is one that people can read and send on.
    form.addEventListener('formdata', (event) => {
      for (const [name, value] of [...event.formData.entries()]) {
        if (value === '') {
          event.formData.delete(name);
        }
      }
    });
  }

  const entrance = document.querySelector('form[data-enter]');
  if (entrance) {
    entrance.requestSubmit();
  }

  drawAll();
})();
