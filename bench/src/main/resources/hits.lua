-- Set before: cookies (headers of visitors) and site (origin of the pages). Each request names a page of its own.
local agent = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"

function init(args)
  local host = site:gsub("^%w+://", "")
  tails = {}
  for n = 1, math.max(1, #cookies) do
    local cookie = #cookies > 0 and "Cookie: " .. cookies[n] .. "\r\n" or ""
    tails[n] = "&r=https://search.example/ HTTP/1.1\r\nHost: " .. host .. "\r\nReferer: " .. site .. "/catalogue\r\n"
      .. "Accept-Language: kk-KZ,ru;q=0.8\r\nUser-Agent: " .. agent .. "\r\n" .. cookie .. "\r\n"
  end
  turn = 0
end

function request()
  turn = turn + 1
  return "GET /p.gif?p=/catalogue/" .. turn .. tails[1 + turn % #tails]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local others = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99), others))
end
