"""Runs the real FastChat web server with two made-up models, without torch, a controller or an OpenAI key.

    python run_fastchat.py FASTCHAT_CHECKOUT PORT MODEL_PORT

Stubs what only a model on this machine needs, gives both models a weight (as shipped there are none, and the battle tab
fails), and switches moderation off (it would ask OpenAI). Nothing that the page is made of is changed.
"""

import importlib.abc
import importlib.machinery
import json
import os
import runpy
import sys
import tempfile
import types
from unittest.mock import MagicMock

STUBBED = ("torch", "transformers", "accelerate", "fastchat.serve.monitor.monitor")
MODELS = ("example-model-1", "stealth-model-x")


class Stub(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return MagicMock(name=f"{self.__name__}.{name}")


class Stubs(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if any(name == stub or name.startswith(stub + ".") for stub in STUBBED):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return Stub(spec.name)

    def exec_module(self, module):
        pass


def main(checkout, port, model_port):
    sys.meta_path.insert(0, Stubs())
    sys.path.insert(0, checkout)
    folder = tempfile.mkdtemp(prefix="fastchat-")
    os.environ.setdefault("LOGDIR", folder)
    os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
    os.environ.setdefault("OPENAI_API_KEY", "none")
    endpoints = os.path.join(folder, "endpoints.json")
    base = f"http://127.0.0.1:{model_port}/v1"
    entry = {"api_type": "openai", "api_base": base, "api_key": "none", "anony_only": False}
    with open(endpoints, "w") as file:
        json.dump({name: {"model_name": name, **entry} for name in MODELS}, file)

    import fastchat.utils

    fastchat.utils.moderation_filter = lambda *_, **__: False
    import fastchat.serve.gradio_block_arena_anony as anony

    anony.SAMPLING_WEIGHTS.update({name: 1 for name in MODELS})
    sys.argv = ["gradio_web_server_multi", "--controller-url", "", "--host", "127.0.0.1"]
    sys.argv += ["--port", port, "--register-api-endpoint-file", endpoints]
    runpy.run_module("fastchat.serve.gradio_web_server_multi", run_name="__main__")


if __name__ == "__main__":
    main(*sys.argv[1:4])
