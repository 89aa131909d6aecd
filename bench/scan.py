"""Runs what scan.sh compares, in turns, and prints medians and ratios."""
import os, resource, shutil, statistics, subprocess, sys, time

target, work, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
maildir, mbox = f"{work}/maildir", f"{work}/all.mbox"
threads = str(os.cpu_count())


def clean(*names):
    for name in names:
        path = f"{work}/{name}"
        shutil.rmtree(path, ignore_errors=True)
        for end in ("", "-wal", "-shm", ".lock"):
            if os.path.isfile(path + end):
                os.remove(path + end)


def timed(command, before=lambda: None):
    """Wall and CPU seconds and peak MiB of one run of a command and its children."""
    before()
    began = time.monotonic()
    child = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"failed: {command}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def setup_notmuch():
    clean("notmuch")
    os.makedirs(f"{work}/notmuch")
    with open(f"{work}/notmuch.conf", "w") as file:
        file.write(f"[database]\npath={work}/notmuch\nmail_root={maildir}\n[new]\ntags=new\n")


bowout = f"exec {target}/bowout scan --now 2026-11-24T12:00:00Z --store"
steps = [
    ("every byte", f"exec {target}/examples/mailbox bytes {maildir} {threads}", None),
    ("reference rows", f"exec {target}/examples/mailbox rows {maildir} {threads} {work}/rows.db", lambda: clean("rows.db")),
    ("bowout, empty store", f"{bowout} {work}/store.db {maildir}", lambda: clean("store.db")),
    ("bowout, mbox", f"{bowout} {work}/mbox.db {mbox}", lambda: clean("mbox.db")),
    ("bowout, nothing new", f"{bowout} {work}/store.db {maildir}", None),
    ("bowout list", f"exec {target}/bowout list --store {work}/store.db", None),
]
peers = []
if shutil.which("notmuch"):
    config = f"notmuch --config={work}/notmuch.conf"
    peers += [
        ("notmuch new", f"exec {config} new --quiet", setup_notmuch),
        ("notmuch new, nothing new", f"exec {config} new --quiet", None),
        ("notmuch search", f"exec {config} search interview and '(available or schedule or confirm)'", None),
    ]
if shutil.which("mu"):
    home = f"--muhome={work}/mu"
    peers += [
        ("mu init + index", f"mu init {home} --maildir={maildir} && exec mu index --quiet {home}", lambda: clean("mu")),
        ("mu index, nothing new", f"exec mu index --quiet {home}", None),
        ("mu find", f"exec mu find {home} interview and '(available or schedule or confirm)'", None),
    ]
subprocess.run(f"find {maildir} -type f -print0 | xargs -0 cat > /dev/null; cat {mbox} > /dev/null", shell=True, check=True)
taken = {name: [] for name, _, _ in steps + peers}
for run in range(runs):
    for name, command, before in steps + (peers if run == 0 else []):
        taken[name].append(timed(command, before or (lambda: None)))
median = {name: [statistics.median(column) for column in zip(*all)] for name, all in taken.items()}
base = median["reference rows"]
print(f"{'':26}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}{'wall/ref':>10}{'CPU/ref':>9}   ({threads} threads, {runs} runs, median; peers once)")
for name, (wall, cpu, peak) in median.items():
    print(f"{name:26}{wall:9.3f}{cpu:9.3f}{peak:10.1f}{wall / base[0]:10.3f}{cpu / base[1]:9.3f}")
files = sum(len(names) for _, _, names in os.walk(maildir))
size = sum(os.path.getsize(f"{work}/{name}") for name in os.listdir(work) if name.startswith("store.db"))
print(f"store: {size / files:.0f} bytes a mail; load {os.getloadavg()[0]:.1f}")
print(subprocess.run(f"{bowout[5:]} {work}/store.db {maildir} --json", shell=True, capture_output=True, text=True).stdout, end="")
