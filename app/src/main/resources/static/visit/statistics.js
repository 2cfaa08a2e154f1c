/* Draws the views of each day from the chart's own data; the table below it says the same without a script. */
(() => {
  "use strict";
  const place = document.getElementById("views-chart");
  if (!place || !window.echarts) return;
  const days = place.dataset.days.split(",").map((day) => day.split("="));
  const css = getComputedStyle(document.documentElement);
  const colour = (name, otherwise) => css.getPropertyValue(name).trim() || otherwise;
  const text = colour("--tblr-secondary", "#6c7a91");
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({
    aria: { enabled: true, label: { description: place.getAttribute("aria-label") } },
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { type: "category", data: days.map(([day]) => day.slice(5)), axisLabel: { color: text } },
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: text } },
    series: [
      {
        type: "bar",
        name: place.dataset.name,
        data: days.map(([, views]) => Number(views)),
        itemStyle: { color: colour("--tblr-primary", "#066fd1"), borderRadius: [3, 3, 0, 0] },
      },
    ],
  });
  addEventListener("resize", () => chart.resize());
})();
