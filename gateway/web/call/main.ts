import { mount } from 'svelte';
import '../style/theme.css';
import CallPage from './CallPage.svelte';

mount(CallPage, { target: document.getElementById('app')! });
