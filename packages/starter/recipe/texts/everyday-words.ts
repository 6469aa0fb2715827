const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** Words for the sentences of sentence-patterns.ts, chosen by hand; nothing here is from a data set. */
export const everydayWords = {
  person:
    list(`man, woman, boy, girl, child, baby, person, teenager, toddler, student, teacher, doctor, nurse, farmer,
    chef, cook, waiter, driver, cyclist, runner, swimmer, dancer, singer, guitarist, drummer, pianist, violinist, painter,
    photographer, carpenter, gardener, mechanic, soldier, police officer, firefighter, surfer, skier, skateboarder,
    climber, hiker, tourist, shopper, customer, old man, old lady, young woman, young man, little girl, little boy,
    football player, tennis player, basketball player, boxer, wrestler, gymnast, diver, fisherman, sailor, pilot, clown,
    magician, bride, groom, mother, father, grandmother, grandfather, couple, crowd, businessman, worker, hairdresser`),
  people:
    list(`men, women, boys, girls, children, kids, people, teenagers, students, friends, players, musicians,
    dancers, soldiers, workers, tourists, women in dresses, men in suits, cyclists, runners, fans`),
  animal:
    list(`dog, cat, horse, cow, sheep, goat, pig, chicken, duck, goose, bird, parrot, owl, eagle, rabbit, hamster,
    mouse, squirrel, monkey, gorilla, panda, bear, lion, tiger, leopard, elephant, giraffe, zebra, kangaroo, koala, deer,
    fox, wolf, turtle, snake, lizard, frog, fish, shark, dolphin, whale, seal, otter, spider, butterfly, bee, puppy,
    kitten, pony, donkey, camel, bull, lamb, hedgehog, penguin, brown dog, black cat, white horse`),
  doing:
    list(`walking, running, jumping, sitting, standing, sleeping, smiling, laughing, crying, dancing, singing,
    talking, resting, playing, swimming, climbing, waiting, working, reading, writing, thinking, shouting, kneeling,
    stretching, falling, skating, skiing, surfing, fishing, camping, shopping, cleaning, painting, exercising, yawning,
    bowing, clapping, waving, sneezing, drowning, diving, wrestling, jogging, driving, studying`),
  doingAnimal:
    list(`running, sleeping, jumping, barking, eating, drinking water, swimming, playing with a ball,
    chasing a bird, licking its paw, rolling in the mud, hiding, flying, digging a hole, climbing a tree,
    chewing a stick, catching a frisbee, looking at the camera, lying down, scratching itself, walking on its hind legs,
    carrying a branch, biting a toy, shaking off water, staring out of the window, nursing its young, grazing, yawning`),
  action:
    list(`playing the guitar, playing the piano, playing the violin, playing the flute, playing the drums,
    playing the trumpet, playing football, playing basketball, playing tennis, playing chess, playing cards,
    playing golf, playing baseball, playing hockey, playing a video game, riding a bicycle, riding a horse,
    riding a motorcycle, riding a skateboard, driving a car, driving a truck, driving a tractor, steering a boat,
    paddling a canoe, flying a kite, flying a plane, slicing an onion, cutting a tomato, peeling a potato,
    chopping carrots, grating cheese, stirring a soup, mixing flour and eggs, frying an egg, boiling pasta,
    baking a cake, cracking an egg, pouring milk into a bowl, pouring oil into a pan, seasoning meat, kneading dough,
    rolling out dough, washing dishes, drying a plate, eating an apple, eating a sandwich, eating pasta, eating ice cream,
    drinking coffee, drinking a beer, making tea, reading a book, reading the newspaper, writing a letter,
    drawing a picture, painting a wall, painting a portrait, typing on a keyboard, talking on the phone, taking a photo,
    watching television, listening to music, using a computer, folding paper, cutting paper with scissors,
    sewing a dress, knitting a scarf, ironing a shirt, brushing her hair, combing his hair, shaving his beard,
    putting on makeup, putting on shoes, tying a rope, taking off a jacket, trying on a hat, opening a door,
    closing a window, opening a box, locking a bicycle, fixing a car, repairing a roof, hammering a nail, sawing wood,
    drilling a hole, lifting weights, doing push-ups, doing yoga, jumping rope, kicking a ball, throwing a ball,
    catching a ball, hitting a ball with a bat, shooting a gun, firing an arrow, aiming a rifle, climbing a rock,
    climbing a ladder, jumping off a wall, jumping into a pool, diving into the sea, swimming under water, rowing a boat,
    walking a dog, feeding a cat, petting a horse, milking a cow, shearing a sheep, holding a baby, hugging a friend,
    kissing a child, pushing a stroller, pulling a cart, carrying a bag, carrying a box, digging a hole, planting a tree,
    watering flowers, mowing the lawn, raking leaves, shoveling snow, building a sand castle, making a snowman,
    lighting a candle, blowing out candles, opening a present, cutting a cake, dancing with a partner,
    singing into a microphone, speaking to an audience, giving a lecture, teaching a class, crossing the street,
    waiting for a bus, getting off a train, sitting on a bench, lying on a bed, standing on one leg, doing a handstand,
    doing a flip, spinning around, falling off a bicycle, sliding down a hill, skiing down a slope, surfing a wave,
    wading through water, running a race, running from the police, fighting with another man, smoking a cigarette`),
  place:
    list(`in a park, in the kitchen, on the beach, in the street, in a field, on a stage, in a garden, in the snow,
    in the water, in a pool, on the grass, on a couch, at a table, on a sidewalk, in a gym, in a classroom, at a desk,
    in a restaurant, in a bar, at the market, in a store, in an office, in the forest, on a mountain, by a lake,
    next to a river, near a fence, under a tree, on a bridge, on a roof, in front of a house, behind a car, at the zoo,
    at night, in the rain, in the sun, in an empty room, on a boat, on a train, at the airport, on the road, in the dirt,
    in a boxing ring, on a tennis court, in a crowded city, at a festival, in the desert, on the ice, beside a wall`),
  look: list(`in a red shirt, in a blue jacket, in a white dress, in a black suit, with a hat, with sunglasses,
    with long hair, with a beard, with a backpack, in a uniform, in green shorts, with a helmet, in a yellow coat,
    with a tattoo, without a shirt, in a costume, with an umbrella, holding a camera, wearing gloves, wearing a mask`),
  manner: list(
    `slowly, quickly, happily, carefully, quietly, loudly, together, alone, outdoors, again, eagerly`,
  ),
  color: list(
    `red, blue, green, yellow, black, white, brown, gray, orange, pink, purple, silver, golden`,
  ),
  size: list(
    `small, big, large, little, tiny, huge, old, new, young, wooden, metal, broken, empty, dirty, clean, wet`,
  ),
  object:
    list(`car, bus, truck, bicycle, motorcycle, train, airplane, boat, ship, tractor, ball, chair, table, bench,
    bed, lamp, clock, computer, telephone, camera, television, book, newspaper, cup, plate, bowl, bottle, knife, fork,
    spoon, pan, cake, sandwich, pizza, apple, banana, orange, bag, box, umbrella, hat, shoe, shirt, dress, coat, towel,
    pillow, door, window, mirror, vase, flower, tree, fence, bridge, house, barn, tower, church, stove, refrigerator,
    sink, bathtub, toilet, guitar, piano, drum, flag, sign, statue, fountain, kite, candle, basket, bucket, rope, ladder`),
  where:
    list(`parked in front of a building, on top of a table, on a shelf, in the corner of a room, next to a window,
    on a dirt road, at the station, floating on the water, flying in the sky, on a wooden floor, leaning against a wall,
    covered with snow, standing in a field, in the middle of the road, hanging on the wall, under the table,
    surrounded by trees, at sunset, on a busy street, beside a bed, full of fruit, on a plate, in the grass`),
  country:
    list(`China, India, Russia, Iran, Iraq, Syria, Israel, Egypt, Turkey, Pakistan, Afghanistan, Japan, Germany,
    France, Italy, Spain, Greece, Britain, Ukraine, Brazil, Mexico, Cuba, Nigeria, Kenya, Somalia, South Africa, Australia,
    Canada, North Korea, South Korea, Thailand, Vietnam, Indonesia, the Philippines, Lebanon, Libya, Sudan, Venezuela`),
  actor:
    list(`president, prime minister, government, parliament, army, police, court, opposition, central bank,
    foreign minister, finance minister, rebels, protesters, lawmakers, officials, troops, union, company, judge, mayor,
    scientists, researchers, investors, teachers, doctors, prosecutors, militants, voters`),
  event:
    list(`rejects peace talks, calls for new elections, approves the budget, raises interest rates, cuts taxes,
    denies the charges, warns of more violence, agrees to a ceasefire, signs a trade deal, imposes sanctions,
    resigns after a scandal, wins the election, loses the vote, orders an investigation, releases prisoners,
    arrests dozens of suspects, reports higher profits, reports a loss, lays off thousands of workers, sues a rival,
    plans to close a factory, launches a rocket, tests a missile, delays a decision, bans smoking in public places,
    bans protests, sends aid to flood victims, evacuates thousands as a storm nears, buries its dead after an earthquake,
    opens talks on nuclear weapons, blames a bomb attack on extremists, urges calm, demands an apology, backs the plan,
    votes against the bill, wins a gold medal, appeals against the verdict, is sentenced to prison, dies at 85,
    meets the pope, visits the region, clashes with demonstrators, discovers a new planet, recalls faulty cars`),
  disaster:
    list(`bomb attack, car bomb, plane crash, train crash, bus accident, earthquake, flood, hurricane, typhoon,
    tornado, fire, factory explosion, shooting, suicide attack, air strike, landslide, mine collapse, ferry sinking`),
  number: list(
    `two, three, four, five, six, seven, nine, ten, 12, 15, 18, 20, 25, 30, 40, dozens of, hundreds of`,
  ),
  market: list(
    `shares, stocks, oil prices, gold prices, the dollar, the euro, profits, sales, exports, house prices`,
  ),
  change:
    list(`rose 3 percent, fell 2 percent, were little changed, dropped sharply, gained slightly, hit a record high,
    fell to a ten-year low, climbed for a third day, slipped in early trading, jumped 11 percent to 21.50 dollars`),
  question:
    list(`How do I, Can I, Should I, What is the best way to, Why should I, Is it possible to, When should I,
    How long does it take to, Is it safe to, What do I need to, How much does it cost to, Do I have to`),
  task: list(`learn a new language, cook rice, freeze bread, keep herbs fresh, grow tomatoes, clean a pan, remove a stain,
    train a puppy, fix a leaking tap, paint a room, save money, rent a flat, apply for a visa, travel by train,
    cancel an order, return a product, change my password, reset my phone, back up my photos, sleep better, lose weight,
    lift weights safely, write a cover letter, cite a source, read a file line by line, install the software,
    sort a list, compare two texts, write a test, tune a guitar, choose a camera, sharpen a knife, store coffee,
    poach an egg, make bread without yeast, substitute butter, use a pressure cooker, travel with a baby,
    get rid of ants, insulate a roof, prune a rose, transfer money abroad, ask for a raise, become a teacher`),
} as const satisfies Record<string, readonly string[]>;
