-- Set before: site (origin of the pages). Each request asks for an advertisement on a page of its own.
local agent = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"

function init(args)
  local host = site:gsub("^%w+://", "")
  tail = "&lang=kk&w=1200 HTTP/1.1\r\nHost: " .. host .. "\r\nReferer: " .. site .. "/catalogue\r\n"
    .. "Sec-Fetch-Site: same-origin\r\nUser-Agent: " .. agent .. "\r\n\r\n"
  turn = 0
end

function request()
  turn = turn + 1
  return "GET /ad/slot/home?page=/catalogue/" .. turn .. tail
end

function done(summary, latency, requests)
  local errors = summary.errors
  local others = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99), others))
end
