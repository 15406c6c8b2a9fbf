"""mutate.py - schema-independent generators: give a VALID example, get (name, bad input, expect, why).

    for name, data, expect, why in yaml_mutations(doc, seed=1): ...      # doc = parsed valid agenda or question bank
    for name, data, expect, why in zip_mutations(valid_zip_bytes): ...
    for name, data, expect, why in db_mutations(valid_db_bytes, n=1000): ...
    write_big(path, doc, mb=100)                                         # a 100 MB file, made on the spot
expect: 'refuse' (error naming file and place, nothing stored), 'either' (no crash, no hang, no loss).
JSON text is valid YAML, so mutated documents are written as JSON where block style does not matter. Standard library only.
"""
import copy, io, json, random, zipfile
NUM = ["NaN", "Infinity", "-Infinity", "1e400"]
BADNUM = [-1, -10**9, 10**12, 0.1, 1.5, True, False, None, "ti", "10 min", "", [], {}, [10], "1e3", "0x10", "\u0967\u0968"]
BADTXT = [None, True, 3, 1.5, [], {}, ["x"], {"a": 1}, "", "   ", "x" * 50_000, "a\x1b]52;c;eA==\x1b\\b", "a\x00b", "[/]", "[@click=app.quit]x[/]", "\u202eabc", "a\ud800b"]
BADLIST = [None, "x", 3, {}, [None], [[]], ["x", 3], [{}]]
def paths(x, p=()):
    yield p, x
    if isinstance(x, dict):
        for k, v in x.items(): yield from paths(v, p + (k,))
    elif isinstance(x, list):
        for i, v in enumerate(x): yield from paths(v, p + (i,))
def setp(doc, p, v):
    d = copy.deepcopy(doc)
    if not p: return v
    c = d
    for k in p[:-1]: c = c[k]
    c[p[-1]] = v
    return d
def dump(d): return json.dumps(d, ensure_ascii=True, indent=1).encode()
def show(p): return "/".join(map(str, p)) or "(root)"
def yaml_mutations(doc, seed=1, per_value=4):
    r = random.Random(seed); num, txt, raw = BADNUM, BADTXT, NUM
    for p, v in list(paths(doc)):
        if isinstance(v, dict):
            for k in v:
                d = setp(doc, p, {a: b for a, b in v.items() if a != k}); yield f"drop:{show(p+(k,))}", dump(d), "either", "key missing (refuse if required)"
            d = setp(doc, p, {**v, "zz_unknown": 1}); yield f"unknown:{show(p)}", dump(d), "refuse", "unknown key: a typing error must not pass in silence"
            for k in list(v)[:2]:
                typo = str(k)[:-1] + chr((ord(str(k)[-1]) % 120) + 1) if k else "x"
                d = setp(doc, p, {(typo if a == k else a): b for a, b in v.items()}); yield f"typo:{show(p+(k,))}", dump(d), "refuse", "misspelt key: say 'did you mean'"
                look = str(k).replace("a", "\u0430").replace("e", "\u0435").replace("i", "\u0456").replace("o", "\u043e")
                if look != k: yield f"lookalike:{show(p+(k,))}", dump(setp(doc, p, {(look if a == k else a): b for a, b in v.items()})), "refuse", "Cyrillic letter in a key"
                t = dump(doc).decode(); q = json.dumps(k) + ":"
                if q in t: i = t.index(q); yield f"dupkey:{show(p+(k,))}", (t[:i] + q + ' "first", ' + t[i:]).encode(), "refuse", "the same key twice"
            if v: yield f"list_for_map:{show(p)}", dump(setp(doc, p, list(v.items()))), "refuse", "list where a mapping is due"
        elif isinstance(v, list):
            for b in [*BADLIST, {"0": v}, [v], "[]", v[:1] * 3000]:
                yield f"list:{show(p)}={ascii(b)[:24]}", dump(setp(doc, p, b)), "either" if b == v[:1] * 3000 else "refuse", "wrong list"
            if v: yield f"empty:{show(p)}", dump(setp(doc, p, [])), "either", "empty list"; yield f"twice:{show(p)}", dump(setp(doc, p, v + v)), "either", "every entry twice (same ids?)"
        elif isinstance(v, bool) or v is None: yield f"flip:{show(p)}", dump(setp(doc, p, "maybe")), "refuse", "text for yes/no"
        elif isinstance(v, (int, float)):
            for b in r.sample(num, min(per_value, len(num))): yield f"num:{show(p)}={ascii(b)}", dump(setp(doc, p, b)), "either", "wrong number (refuse unless it is a sensible whole number)"
            for b in raw: yield f"raw:{show(p)}={b[:12]}", dump(setp(doc, p, "@@N@@")).replace(b'"@@N@@"', b.encode()), "refuse", "not a finite number"
        elif isinstance(v, str):
            for b in r.sample(txt, min(per_value, len(txt))): yield f"txt:{show(p)}={ascii(b)[:24]}", dump(setp(doc, p, b)), "either", "wrong or hostile text; control characters must be refused or shown harmlessly"
    t = dump(doc)
    for _ in range(60):
        i = r.randrange(len(t)); yield f"cut@{i}", t[:i], "either", "file cut off"
        b = bytearray(t); b[i] ^= 1 << r.randrange(8); yield f"flip@{i}", bytes(b), "either", "one bit changed"
        j = r.randrange(len(t)); a, e = sorted((i, j)); yield f"del@{a}-{e}", t[:a] + t[e:], "either", "a piece missing"
def zip_mutations(z, seed=1, n=200):
    r = random.Random(seed)
    for _ in range(n):
        b = bytearray(z); i = r.randrange(len(b)); b[i] ^= 1 << r.randrange(8); yield f"flip@{i}", bytes(b), "either", "one bit changed: refused, or (unused header bits) the same content"
        i = r.randrange(len(z)); yield f"cut@{i}", z[:i], "refuse", "cut off"
    src = zipfile.ZipFile(io.BytesIO(z)); names = src.namelist()
    def rebuild(f):
        o = io.BytesIO()
        with zipfile.ZipFile(o, "w", zipfile.ZIP_DEFLATED) as w:
            for nme in names:
                for a, d in f(nme, src.read(nme)): w.writestr(a, d)
        return o.getvalue()
    for k in names:
        yield f"missing:{k}", rebuild(lambda a, d: [] if a == k else [(a, d)]), "refuse", "an entry is missing"
        yield f"empty:{k}", rebuild(lambda a, d: [(a, b"")] if a == k else [(a, d)]), "refuse", "an entry is empty"
        yield f"changed:{k}", rebuild(lambda a, d: [(a, d + b" ")] if a == k else [(a, d)]), "refuse", "an entry differs from its checksum in the manifest"
        yield f"renamed:{k}", rebuild(lambda a, d: [("../" + a, d)] if a == k else [(a, d)]), "refuse", "an entry would land outside"
    yield "extra", rebuild(lambda a, d: [(a, d)] + ([("extra.bin", b"x")] if a == names[0] else [])), "refuse", "an entry the manifest does not name"
def db_mutations(b0, seed=1, n=1000):
    r = random.Random(seed)
    for _ in range(n): b = bytearray(b0); i = r.randrange(len(b)); b[i] ^= 1 << r.randrange(8); yield f"bit@{i}", bytes(b), "either", "detected, or no stored text differs"
    for _ in range(n // 10):
        i = r.randrange(512, len(b0)); yield f"cut@{i}", b0[:i], "refuse", "cut off"
        p = r.randrange(len(b0) // 4096) * 4096; yield f"zero@{p}", b0[:p] + bytes(4096) + b0[p + 4096:], "either", "one page lost"
def write_big(path, doc, mb=100):
    with open(path, "wb") as f:
        f.write(dump(doc)); f.write(b"\n")
        line = b"# " + b"x" * 1021 + b"\n"
        for _ in range(mb * 1024): f.write(line)
