import { describe, expect, it } from 'vitest'
import { type StatedJoin, toPublicTexts } from './public-texts'

const NOTHING: StatedJoin = { url: '', phone: '', notes: '' }
const read = (notes: string, stated: Partial<StatedJoin> = {}) =>
  toPublicTexts({ name: 'A' }, { notes }, { ...NOTHING, ...stated })
const publicNotes = (notes: string) => read(notes).texts.notes

describe('ways to join', () => {
  it.each([
    ['Zoom ID: 388 629 4342, PW - 918273. Bring a chair.', 'Bring a chair.', '3886294342', '918273'],
    [
      'Join us! The password is WeDoRecover77. Enter at the rear.',
      'Join us! Enter at the rear.',
      '',
      'WeDoRecover77',
    ],
    ['Pass code = 102938 / Speaker last Friday', 'Speaker last Friday', '', '102938'],
    ['Topic -- pw: 445566', 'Topic', '', '445566'],
    ['Topic. Pswrd: 149489', 'Topic.', '', '149489'],
    ['ID- 550 548 716   PC- 106485 -- Basement', 'Basement', '550548716', '106485'],
    [
      'Zoom Id: 3280298303 pwd.. 200042\n* Last Tuesday is open.',
      '* Last Tuesday is open.',
      '3280298303',
      '200042',
    ],
    [
      'Reunión ID: 861 2233 4455. Contraseña: Serenidad24. Bienvenidos.',
      'Bienvenidos.',
      '86122334455',
      'Serenidad24',
    ],
    ['meeting # 899 0560 6828      Password   775533', '', '89905606828', '775533'],
    ['Zoom Meeting ID: 6177074173Password: 775533', '', '6177074173', '775533'],
    ['ID: 123456789 Passcode: keep coming back', 'coming back', '123456789', 'keep'],
    ['PW: 918273  Men only', 'Men only', '', '918273'],
    ['Passcode:\n\n664422 Wheelchair access', 'Wheelchair access', '', '664422'],
    ['Zoom meeting 86122334455, Pass: oneday', '', '86122334455', 'oneday'],
    ['Password is lower case serenity', '', '', 'serenity'],
    ['Use password “hope” to enter the room upstairs', 'to enter the room upstairs', '', 'hope'],
    ['ID de reunión: 812 3456 7890 Código de acceso: 4455AA', '', '81234567890', '4455AA'],
    ['Zoom: 812 345 678 / 9999', '', '812345678', '9999'],
    ['Conference Call +1-202-555-0104 ID: 6829869#\nMasks optional', 'Masks optional', '6829869', ''],
    ['Sala 4. Clave: 4455', 'Sala 4.', '', '4455'],
    ['The meeting (Passcode: 918273) is upstairs', 'The meeting is upstairs', '', '918273'],
  ])('lifts them out of %j', (notes, rest, meetingId, passcode) => {
    const { texts, join } = read(notes)
    expect(texts.notes).toBe(rest)
    expect(join).toMatchObject({ meetingId, passcode })
  })

  it('reads the notes of the Massachusetts kind, labels and values on lines of their own', () => {
    const notes =
      'Zoom ID: 3886294342\npasscode: 775533\n\nDial-In Phone No.: +1-202-555-0159\nDial-In ID: 3886294342\nDial-In-passcode:\n\n664422\n\nWheelchair Access'
    const { texts, join } = read(notes)
    expect(texts.notes).toBe('Wheelchair Access')
    expect(join).toMatchObject({ meetingId: '3886294342', passcode: '775533', phone: '+12025550159' })
  })

  it('lifts numbers to dial, with what is dialled after them', () => {
    expect(
      read('One tap mobile +12025550143,,388629434#,,,,*556677# US (New York)\nAll are welcome.'),
    ).toMatchObject({
      texts: { notes: 'All are welcome.' },
      join: { phone: '+12025550143', dialInCode: '388629434#,,,,*556677#' },
    })
    expect(read('Conference Call: +1-202-555-0197 Access code: 673 7842')).toMatchObject({
      texts: { notes: '' },
      join: { phone: '+12025550197', passcode: '673 7842' },
    })
  })

  it('lifts links into meetings and leaves other links', () => {
    const { texts, join } = read(
      'Donate: https://group.example/give - Zoom: https://us02web.zoom.us/j/81234567890?pwd=abcDEF123',
    )
    expect(texts.notes).toBe('Donate: https://group.example/give')
    expect(join).toMatchObject({
      url: 'https://us02web.zoom.us/j/81234567890?pwd=abcDEF123',
      passcode: 'abcDEF123',
    })
    expect(publicNotes('See https://evilzoom.us/page')).toBe('See https://evilzoom.us/page')
    expect(publicNotes('See https://group.example/?pwd=abc123')).not.toContain('abc123')
  })

  it('lifts a whole invitation', () => {
    const invitation =
      'Join Zoom Meeting https://us02web.zoom.us/j/86122334455?pwd=UHZhbGl0eQ09 Meeting ID: 861 2233 4455 Passcode: 123456 One tap mobile +13015550192,,86122334455#,,,,*123456# US (Washington DC) Dial by your location +1 301 555 0192 US (Washington DC) +1 646 555 0156 US (New York) Find your local number: https://us02web.zoom.us/u/kdF1abc'
    expect(read(invitation)).toMatchObject({
      texts: { notes: '' },
      join: { meetingId: '86122334455', passcode: '123456', phone: '+13015550192' },
    })
  })

  it('takes what one text gives away out of the others', () => {
    const result = toPublicTexts(
      { name: 'Noon 822 3344 5566', location: 'Zoom room 82233445566' },
      { notes: 'Code word hunter22 opens it' },
      { ...NOTHING, url: 'https://zoom.us/j/82233445566?pwd=hunter22' },
    )
    expect(result.texts.name).toBe('Noon')
    expect(JSON.stringify(result.texts)).not.toMatch(/hunter22|8223344|822 3344/)
  })

  it('takes ways to join out of addresses, and leaves every number of a street', () => {
    const address = (street: string) => toPublicTexts({}, {}, NOTHING, { street }).texts.street
    expect(address('Zoom: https://zoom.us/j/81234567890?pwd=abcDEF123')).toBe('')
    for (const street of [
      '205-1023 Sample Ave',
      '110-54 Farmers Blvd.',
      '8406 118 Avenue NW',
      '1 Donner Pass Rd',
    ]) {
      expect(address(street)).toBe(street)
    }
  })

  it('leaves codes that open nothing', () => {
    const notes = 'ZIP code 19104, area code 2155'
    expect(publicNotes(notes)).toBe(notes)
  })

  it('leaves out words that only led to what is gone, and no dangling label', () => {
    expect(publicNotes('Zoom: https://zoom.us/j/81234567890 Phone: +1-202-555-0132')).toBe('')
    expect(publicNotes('Hybrid. Dial +1-202-555-0126, enter password 335577 718-013 and press # twice')).toBe(
      'Hybrid.',
    )
    expect(publicNotes('Last wk Trad // For ID and Password 335577: group@example.org')).toBe('Last wk Trad')
  })

  it('has nothing to say when there is nothing', () => {
    expect(read('Enter at the rear.')).toMatchObject({
      texts: { notes: 'Enter at the rear.' },
      join: null,
      contacts: [],
    })
    expect(publicNotes('No password. All ladies welcome!')).toBe('No password. All ladies welcome!')
    expect(publicNotes('Password required')).toBe('Password required')
  })

  it('keeps door codes for those who join', () => {
    expect(read('Ring the bell. Door code 4521# then second floor.')).toMatchObject({
      texts: { notes: 'Ring the bell. then second floor.' },
      join: { notes: 'Door code 4521#' },
    })
    expect(publicNotes('Key code for side door is 4455')).toBe('')
    expect(publicNotes('The code to get in is 7788#')).not.toContain('7788')
  })
})

describe('people', () => {
  it.each([
    ['Contact John Smith at 202-555-0171 for directions.', 'Contact John S. for directions.'],
    ["call Mary O'Brien (202) 555-0172 or text Bob Jones 202.555.0173", 'call Mary O. or text Bob J.'],
    [
      'GSR: Maria de la Cruz. Secretary Tom Brown and Ann Green keep the keys.',
      'GSR: Maria C. Secretary Tom B. and Ann G. keep the keys.',
    ],
    ['Mary Smith 215-555-0134', 'Mary S.'],
    ['Contact Stacey D +1-202-555-0100', 'Contact Stacey D'],
    ['Text Bob', 'Text Bob'],
    ['contact JOHN SMITH 2025550171', 'contact JOHN S.'],
    ['WhatsApp John +447700900123', 'WhatsApp John'],
    ['John Smith, GSR', 'John S., GSR'],
    ['Email: sarah DOT jones AT gmail DOT com', ''],
    ['Bob Jones - 555 123 4567', 'Bob J.'],
    ['Bob J Jones (cell) 215-555-0123', 'Bob J.'],
    ['Bob Jones/215-555-0123', 'Bob J.'],
    ['215-555-0123 (Bob Jones)', '(Bob J.)'],
    ['Call 215-555-0123 and ask for Mary Kay Smith', 'and ask for Mary K.'],
    ['Call Jim D 555 0100', 'Call Jim D'],
    ['Text Ann at 5550100', 'Text Ann'],
    ['See Ann 215-555-0123', 'See Ann'],
    ['Sec. Tom Brown. Chaired by Ann Green', 'Sec. Tom B. Chaired by Ann G.'],
    ['Llame a María López al 555 123 4567', 'Llame a María L.'],
    ['Contactar a Ana de la Torre: (215) 555-0123', 'Contactar a Ana T.'],
    ['María López García 215-555-0123', 'María L.'],
    ['Pregunte por Luis Pérez Gómez', 'Pregunte por Luis P.'],
    ['Comuníquese con Rosa Díaz', 'Comuníquese con Rosa D.'],
    ['Encargada: Ana Ruiz', 'Encargada: Ana R.'],
    ['Hosted by Ellen Ripley, speakers welcome', 'Hosted by Ellen R., speakers welcome'],
  ])('%s', (notes, rest) => {
    expect(publicNotes(notes)).toBe(rest)
  })

  it.each([
    'Call SEPIA Office. See Wednesday at 7:30. Contact Central Office.',
    'Ask at the Front Desk. Open 10:00-11:15, since 2019-2020.',
    'Meets at 1600 Sample Ave, 20001-1234, room 123456.',
    '110-54 Farmers Blvd, between 2nd and 3rd Ave.',
    'Alano Club, Bill W. Room (room 2). First Congregational Church',
    'See Website Calendar. Check 2026-11-22 and 11/22/2026.',
    'Hosted by First Presbyterian Church',
    'Ask for Mary K. Room 5550100.',
    'Call before you come. Box 555 0100',
    'Picture ID Required. ID 18+. Pass it on! Big Book pages 417-420',
    'Rt. 1 (City Line Ave), off N. 54th Street, exit 15A, NJ 21 South',
  ])('leaves alone: %s', (notes) => {
    expect(publicNotes(notes)).toBe(notes)
  })

  it('keeps the number of a helpline and no other', () => {
    expect(publicNotes('24-hour helpline: 202-555-0199.')).toBe('24-hour helpline: 202-555-0199.')
    expect(publicNotes('Para la línea de ayuda 202-555-0199')).toContain('202-555-0199')
    for (const number of [
      '202-555-0171',
      '(202)555-0171',
      '202 555 0171',
      '2025550171',
      '+44 20 7946 0958',
      '555-0171',
    ]) {
      expect(publicNotes(`Ring the owner on ${number} before six`)).not.toMatch(/\d{3}/)
    }
  })

  it("makes a role mailbox a contact point, and drops a person's", () => {
    const { texts, contacts } = read('Questions? Email jane.doe@mail.example or info@group.example.')
    expect(texts.notes).toBe('Questions?')
    expect(contacts).toEqual([{ kind: 'email', value: 'info@group.example' }])
  })

  it('drops handles for payments', () => {
    const rest = publicNotes(
      'Topic - Venmo: @SampleGroup99 / CashApp $SampleCash / Zelle https://paypal.me/samplepal',
    )
    expect(rest).toBe('Topic')
    expect(publicNotes("5th week: Chair's Choice - CashApp contributions made to $ThirdSample")).toBe(
      "5th week: Chair's Choice",
    )
  })

  it('lets a place be named after a person', () => {
    expect(toPublicTexts({ name: 'Call Bill Wilson House' }, {}, NOTHING).texts.name).toBe(
      'Call Bill Wilson House',
    )
  })
})
