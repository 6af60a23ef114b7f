# expect: ok ["2026-09-21 14:13:20",0.13436424411240122,true,true]
import datetime, os, random, time, uuid
def f():
    return [str(datetime.datetime.now()), random.random(), str(uuid.uuid4()) != '', time.time() == time.time()]
